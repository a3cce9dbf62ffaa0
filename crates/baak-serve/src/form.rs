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
