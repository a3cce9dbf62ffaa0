//! Rules about what an organisation says of itself: what its configuration names must stand in its letters.

pub(super) mod contact;
pub(super) mod court;
pub(super) mod name;

#[cfg(test)]
pub(super) use example::example;

/// The organisation of the examples on the rules' pages.
#[cfg(test)]
mod example {
    use crate::house::{House, Organisation, Own};

    pub(in crate::rules) fn example() -> House {
        let organisation = Organisation {
            names: vec!["OCMW Gent", "CPAS de Huy", "ÖSHZ Eupen"],
            services: Vec::new(),
            phones: vec!["09 266 91 11", "+32 85 21 00*", "087 00 00 10"],
            emails: vec!["onthaal@ocmw.gent", "@cpas-huy.be", "info@oshz-eupen.be"],
            courts: vec!["gent-gent", "liege-huy", "eupen"],
        };
        House::new(Own { organisation, ..Own::default() }).expect("facts only")
    }
}
