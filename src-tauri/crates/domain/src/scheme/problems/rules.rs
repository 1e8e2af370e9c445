//! What can be wrong with the rules about costs, pools, conditions and checks.

use super::{Found, SchemeFault};
use crate::checks::is_check;
use crate::scheme::{
    AccountRange, Allowed, Limit, OnCost, PoolKey, PoolSize, ProviderDuty, Purpose, StartsAfter,
};

impl Found<'_> {
    pub(super) fn rules(&mut self) {
        let scheme = self.scheme;
        self.purposes();
        if let Some(eligible) = &scheme.eligible {
            self.not_empty("eligible.kinds", &eligible.kinds);
            self.basis_or_reason("eligible", &eligible.basis, eligible.uncertain.as_ref());
        }
        self.exclusions();
        self.caps();
        self.co_financing();
        self.starts_and_exclusives();
        self.accrual_and_cost_base();
        self.providers();
        self.ids("evidence", scheme.evidence.iter().map(|rule| rule.id.as_str()));
        for rule in &scheme.evidence {
            let place = format!("evidence.{}", rule.id);
            self.reading(&place, &rule.name, &rule.basis, rule.uncertain.as_ref());
        }
        self.conditions();
        for (index, point) in scheme.open_points.iter().enumerate() {
            self.names(&format!("open_points.{}", index + 1), point);
        }
    }

    fn purposes(&mut self) {
        let scheme = self.scheme;
        self.not_empty("purposes", &scheme.purposes);
        self.ids("purposes", scheme.purposes.iter().map(|purpose| purpose.id.as_str()));
        for purpose in &scheme.purposes {
            let place = format!("purposes.{}", purpose.id);
            self.reading(&place, &purpose.name, &purpose.basis, purpose.uncertain.as_ref());
            self.among_recipients(&place, &purpose.recipients);
            self.limit(&format!("{place}.limit"), purpose);
        }
    }

    fn limit(&mut self, place: &str, purpose: &Purpose) {
        match &purpose.limit {
            Some(Limit::Amount(amount)) => self.positive(place, *amount),
            Some(Limit::PercentOfReceived(percent)) => self.percent(place, *percent),
            None => {}
        }
    }

    fn exclusions(&mut self) {
        let scheme = self.scheme;
        self.ids("exclusions", scheme.exclusions.iter().map(|exclusion| exclusion.id.as_str()));
        for exclusion in &scheme.exclusions {
            let place = format!("exclusions.{}", exclusion.id);
            self.reading(&place, &exclusion.name, &exclusion.basis, exclusion.uncertain.as_ref());
            self.accounts(&format!("{place}.accounts"), &exclusion.accounts);
            for word in &exclusion.words {
                self.text(&format!("{place}.words"), word);
            }
        }
    }

    fn accounts(&mut self, place: &str, ranges: &[AccountRange]) {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        for AccountRange { first, last } in ranges {
            if !digits(first) || !digits(last) || first.len() != last.len() || last < first {
                let fault = SchemeFault::AccountsUnfit { first: first.clone(), last: last.clone() };
                self.add(place, fault);
            }
        }
    }

    fn caps(&mut self) {
        let scheme = self.scheme;
        self.ids("caps", scheme.caps.iter().map(|cap| cap.id.as_str()));
        for cap in &scheme.caps {
            let place = format!("caps.{}", cap.id);
            self.reading(&place, &cap.name, &cap.basis, cap.uncertain.as_ref());
            self.percent(&format!("{place}.percent"), cap.percent);
            for purpose in &cap.purposes {
                if !scheme.purposes.iter().any(|known| known.id == *purpose) {
                    let fault = SchemeFault::PurposeUnknown { purpose: purpose.clone() };
                    self.add(format!("{place}.purposes"), fault);
                }
            }
        }
    }

    fn co_financing(&mut self) {
        let Some(rule) = &self.scheme.co_financing else { return };
        self.reading("co_financing", &rule.name, &rule.basis, rule.uncertain.as_ref());
        let parts = [
            ("grant_at_most", rule.grant_at_most),
            ("own_at_least", rule.own_at_least),
            ("together", rule.together),
        ];
        if parts.iter().all(|(_, percent)| percent.is_none()) {
            self.add("co_financing", SchemeFault::ListEmpty);
        }
        for (field, percent) in parts {
            if let Some(percent) = percent {
                self.percent(&format!("co_financing.{field}"), percent);
            }
        }
    }

    fn starts_and_exclusives(&mut self) {
        let scheme = self.scheme;
        if let Some(start) = &scheme.start {
            self.reading("start", &start.name, &start.basis, start.uncertain.as_ref());
            match start.after {
                StartsAfter::Application | StartsAfter::Decision | StartsAfter::Requisition => {}
            }
        }
        for exclusive in &scheme.exclusive_with {
            let place = format!("exclusive_with.{}", exclusive.scheme);
            self.id(&place, &exclusive.scheme);
            self.reading(&place, &exclusive.name, &exclusive.basis, exclusive.uncertain.as_ref());
            if exclusive.scheme == scheme.id {
                self.add(place, SchemeFault::ExcludesItself);
            }
        }
    }

    fn accrual_and_cost_base(&mut self) {
        let accrual = &self.scheme.accrual;
        if accrual.allowed == Allowed::WhenProven && accrual.conditions.is_empty() {
            self.add("accrual.conditions", SchemeFault::AccrualUnexplained);
        }
        for (index, condition) in accrual.conditions.iter().enumerate() {
            self.names(&format!("accrual.conditions.{}", index + 1), condition);
        }
        self.basis_or_reason("accrual", &accrual.basis, accrual.uncertain.as_ref());
        let base = &self.scheme.cost_base;
        self.basis_or_reason("cost_base", &base.basis, base.uncertain.as_ref());
        if let Some(OnCost { accounts, uncertain, basis, .. }) = &base.on_cost {
            self.basis_or_reason("cost_base.on_cost", basis, uncertain.as_ref());
            self.accounts("cost_base.on_cost.accounts", accounts);
        }
        if let Some(flat) = &base.flat_rate_vat {
            self.basis_or_reason("cost_base.flat_rate_vat", &flat.basis, flat.uncertain.as_ref());
        }
        if let Some(transfers) = &self.scheme.transfers {
            self.basis_or_reason("transfers", &transfers.basis, transfers.uncertain.as_ref());
        }
    }

    /// A duty to tell or offer needs a condition that it is followed up by.
    fn providers(&mut self) {
        let scheme = self.scheme;
        let Some(providers) = &scheme.private_providers else { return };
        let (name, basis) = (&providers.name, &providers.basis);
        self.reading("private_providers", name, basis, providers.uncertain.as_ref());
        let is_duty = |duty: &ProviderDuty| matches!(duty, ProviderDuty::Offer | ProviderDuty::Inform);
        if providers.duties.iter().any(is_duty) && scheme.condition(&providers.id).is_none() {
            let fault = SchemeFault::ConditionUnknown { condition: providers.id.clone() };
            self.add("private_providers.id", fault);
        }
    }

    fn conditions(&mut self) {
        let scheme = self.scheme;
        self.ids("conditions", scheme.conditions.iter().map(|condition| condition.id.as_str()));
        for condition in &scheme.conditions {
            let place = format!("conditions.{}", condition.id);
            self.reading(&place, &condition.name, &condition.basis, condition.uncertain.as_ref());
            self.forward(&place, condition.from, condition.until);
        }
    }

    pub(super) fn distribution(&mut self) {
        let scheme = self.scheme;
        let Some(distribution) = &scheme.distribution else { return };
        self.basis_or_reason("distribution", &distribution.basis, distribution.uncertain.as_ref());
        self.not_empty("distribution.pools", &distribution.pools);
        self.ids("distribution.pools", distribution.pools.iter().map(|pool| pool.id.as_str()));
        for pool in &distribution.pools {
            let place = format!("distribution.pools.{}", pool.id);
            self.names(&format!("{place}.name"), &pool.name);
            match &pool.size {
                PoolSize::Amount(amount) => self.positive(&format!("{place}.size"), *amount),
                PoolSize::Parts(0) => self.add(format!("{place}.size"), SchemeFault::ListEmpty),
                PoolSize::Parts(_) if scheme.total.is_none() => {
                    self.add(format!("{place}.size"), SchemeFault::ListEmpty);
                }
                PoolSize::Parts(_) => {}
            }
            match &pool.by {
                PoolKey::Each(amount) => self.positive(&format!("{place}.by"), *amount),
                PoolKey::Key(key) => self.id(&format!("{place}.by"), key),
            }
            self.among_recipients(&place, &pool.recipients);
            for condition in &pool.conditions {
                self.performance_condition(&format!("{place}.conditions"), condition);
            }
        }
    }

    pub(super) fn performance_condition(&mut self, place: &str, id: &str) {
        let performance = self.scheme.performance.as_ref();
        if !performance.is_some_and(|found| found.conditions.iter().any(|condition| condition.id == id)) {
            self.add(place, SchemeFault::PerformanceUnknown { condition: id.to_owned() });
        }
    }

    pub(super) fn settings(&mut self) {
        let scheme = self.scheme;
        for setting in &scheme.checks {
            let place = format!("checks.{}", setting.check);
            if !is_check(&setting.check) {
                self.add(place.as_str(), SchemeFault::CheckUnknown { check: setting.check.clone() });
            }
            self.basis_or_reason(&place, &setting.basis, setting.uncertain.as_ref());
        }
    }
}
