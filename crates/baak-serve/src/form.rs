//! The fields of a request, from its address and its body.

use std::collections::BTreeMap;

/// The fields of a request; where a field stands twice, the last one counts.
#[derive(Debug, Default)]
pub(crate) struct Form {
    fields: BTreeMap<String, String>,
}

impl Form {
    /// Reads `name=value&…`, as addresses and forms have it.
    pub(crate) fn read(parts: &[&[u8]]) -> Self {
        let pairs = parts.iter().flat_map(|part| form_urlencoded::parse(part));
        Self { fields: pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect() }
    }

    /// Reads the body of a request. LibreOffice 7 sends the text as it is (`text=100 % & more&language=nl`), which no form may:
    /// the language, which follows, ends it.
    pub(crate) fn read_with_body(address: &[u8], body: &[u8]) -> Self {
        const NEXT: &str = "&language=";
        let is_raw = body.iter().any(|byte| *byte == b' ' || !byte.is_ascii());
        let sent = String::from_utf8_lossy(body);
        let parts = sent.strip_prefix("text=").and_then(|rest| Some((rest, rest.rfind(NEXT)?)));
        let Some((rest, end)) = parts.filter(|_| is_raw) else { return Self::read(&[address, body]) };
        let mut form = Self::read(&[address, &rest.as_bytes()[end + 1..]]);
        form.fields.insert("text".to_owned(), rest[..end].to_owned());
        form
    }

    /// A field that is not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A list with commas.
    pub(crate) fn list(&self, name: &str) -> Vec<String> {
        let parts = self.get(name).unwrap_or_default().split(',').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// Whether a field says yes.
    pub(crate) fn is_set(&self, name: &str) -> bool {
        matches!(self.get(name), Some("true" | "yes"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_sent_as_it_is_stays_as_it_is() {
        for text in ["100 % & meer + één=1", "één&twee%20", "a &language=b"] {
            let body = format!("text={text}&language=nl-BE&username=x&apiKey=");
            let form = Form::read_with_body(b"", body.as_bytes());
            assert_eq!((form.get("text"), form.get("language")), (Some(text), Some("nl-BE")));
        }
        let form = Form::read_with_body(b"language=fr", b"text=a+b%26c");
        assert_eq!((form.get("text"), form.get("language")), (Some("a b&c"), Some("fr")));
    }

    #[test]
    fn fields_are_read_as_forms_write_them() {
        let form =
            Form::read(&[b"language=nl", b"text=E%C3%A9n+brief%0A&disabledRules=a%2C+b,&enabledOnly=true&language=fr"]);
        assert_eq!(form.get("text"), Some("Eén brief\n"));
        assert_eq!(form.get("language"), Some("fr"));
        assert_eq!(form.get("data"), None);
        assert_eq!(form.list("disabledRules"), ["a", "b"]);
        assert!(form.is_set("enabledOnly") && !form.is_set("x"));
    }
}
