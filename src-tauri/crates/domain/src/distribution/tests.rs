use super::*;
use crate::scheme::Names;

fn kronor(kronor: i64) -> Money {
    Money::from_kronor(kronor).expect("an amount in a test")
}

fn pool(id: &str, size: PoolSize, by: PoolKey) -> Pool {
    let name = Names { sv: id.to_owned(), en: id.to_owned() };
    Pool { id: id.to_owned(), name, size, by, recipients: Vec::new(), conditions: Vec::new() }
}

fn by_key(id: &str, amount: i64) -> Pool {
    pool(id, PoolSize::Amount(kronor(amount)), PoolKey::Key("places".to_owned()))
}

fn distribution(pools: Vec<Pool>) -> Distribution {
    Distribution { unit: Unit::Krona, pools, uncertain: None, basis: Vec::new() }
}

fn recipient(name: &str, places: &str) -> Recipient {
    let places = places.parse().ok().map(|number| ("places".to_owned(), number));
    Recipient {
        name: name.to_owned(),
        code: None,
        kind: RecipientKind::Kommun,
        keys: places.into_iter().collect(),
        meets: BTreeSet::new(),
    }
}

fn totals(pools: Vec<Pool>, recipients: &[Recipient]) -> Vec<i64> {
    let shares = distribute(&distribution(pools), None, recipients).expect("shared");
    shares.totals.iter().map(|total| total.ore() / 100).collect()
}

fn refused(pools: Vec<Pool>, whole: Option<Money>, recipients: &[Recipient]) -> DistributionError {
    distribute(&distribution(pools), whole, recipients).expect_err("refused")
}

#[test]
fn a_krona_left_over_goes_to_the_largest_remainder() {
    let three = [recipient("a", "1"), recipient("b", "1"), recipient("c", "4")];
    // The exact shares are 1.67, 1.67 and 6.67.
    assert_eq!(totals(vec![by_key("p", 10)], &three), [2, 1, 7]);
}

#[test]
fn of_equal_remainders_the_larger_key_goes_first_and_then_who_stands_first() {
    // The exact shares are 2.5, 7.5: the larger key takes the krona though it stands last.
    assert_eq!(totals(vec![by_key("p", 10)], &[recipient("a", "1"), recipient("b", "3")]), [2, 8]);
    assert_eq!(totals(vec![by_key("p", 3)], &[recipient("a", "2"), recipient("b", "2")]), [2, 1]);
}

#[test]
fn keys_may_have_decimals() {
    assert_eq!(totals(vec![by_key("p", 100)], &[recipient("a", "0.5"), recipient("b", "1.5")]), [25, 75]);
}

#[test]
fn an_amount_to_each_and_one_by_key_are_added() {
    let each = pool("fixed", PoolSize::Amount(kronor(200)), PoolKey::Each(kronor(100)));
    let two = [recipient("a", "1"), recipient("b", "3")];
    assert_eq!(totals(vec![each, by_key("p", 40)], &two), [110, 130]);
}

#[test]
fn an_amount_to_each_that_does_not_come_to_the_pool_is_told() {
    let each = pool("fixed", PoolSize::Amount(kronor(300)), PoolKey::Each(kronor(100)));
    let shares = distribute(&distribution(vec![each]), None, &[recipient("a", "1"), recipient("b", "3")])
        .expect("shared");
    assert_eq!((shares.given, shares.pools[0].given), (kronor(200), kronor(200)));
    let told = &shares.remarks[0];
    assert_eq!((told.problem().code, told.severity()), ("distribution-each-differs", Severity::Error));
}

#[test]
fn a_pool_that_nobody_may_have_is_told_and_stays_whole() {
    let mut regions = by_key("regions", 100);
    regions.recipients = vec![RecipientKind::Region];
    let shares = distribute(&distribution(vec![regions]), None, &[recipient("a", "1")]).expect("shared");
    assert_eq!(shares.given, Money::ZERO);
    assert_eq!(shares.pools[0].parts, [None]);
    assert_eq!(
        shares.remarks,
        [Unshared::Nobody { pool: "regions".to_owned(), amount: kronor(100) }],
        "and not silently"
    );
    let nought = distribute(&distribution(vec![by_key("p", 100)]), None, &[recipient("a", "0")]);
    assert_eq!(nought.expect("shared").remarks[0].problem().code, "distribution-keys-nought");
}

#[test]
fn who_lacks_the_key_is_named_and_only_when_it_matters() {
    let error = refused(vec![by_key("p", 100)], None, &[recipient("a", "1"), recipient("Vimmerby", "")]);
    assert_eq!(error.problem().fields["recipient"], "Vimmerby".into());
    assert_eq!((error.problem().code, error.recipient()), ("distribution-key-missing", Some(1)));
    let mut conditional = by_key("p", 100);
    conditional.conditions = vec!["good-level".to_owned()];
    let mut meets = recipient("b", "1");
    meets.meets.insert("good-level".to_owned());
    assert_eq!(totals(vec![conditional], &[recipient("a", ""), meets]), [0, 100]);
}

#[test]
fn parts_of_the_whole_share_what_the_stated_amounts_leave() {
    let part = |id, parts| pool(id, PoolSize::Parts(parts), PoolKey::Key("places".to_owned()));
    let pools = vec![by_key("stated", 10), part("third", 1), part("two-thirds", 2)];
    let shares = distribute(&distribution(pools), Some(kronor(110)), &[recipient("a", "1")]).expect("shared");
    let sizes: Vec<i64> = shares.pools.iter().map(|pool| pool.amount.ore() / 100).collect();
    assert_eq!(sizes, [10, 33, 67]);
    assert_eq!((shares.given, shares.remarks.len()), (kronor(110), 0));
}

#[test]
fn pools_that_are_not_the_whole_are_told() {
    let shares = distribute(&distribution(vec![by_key("p", 90)]), Some(kronor(100)), &[recipient("a", "1")]);
    assert_eq!(
        shares.expect("shared").remarks,
        [Unshared::PoolsDiffer { sum: kronor(90), whole: kronor(100) }]
    );
}

#[test]
fn what_cannot_be_shared_is_refused() {
    let part = pool("third", PoolSize::Parts(1), PoolKey::Key("places".to_owned()));
    let one = [recipient("a", "1")];
    assert_eq!(refused(vec![part.clone()], None, &one).problem().code, "distribution-whole-missing");
    let above = refused(vec![by_key("p", 20), part], Some(kronor(10)), &one);
    assert_eq!(above.problem().code, "distribution-pool-unfit");
    let ore = Money::from_ore(1_050).expect("an amount");
    let broken = pool("p", PoolSize::Amount(ore), PoolKey::Key("places".to_owned()));
    assert_eq!(refused(vec![broken], None, &one).problem().code, "distribution-pool-unfit");
    for value in ["-1", "1000000000000", "0.0000001"] {
        let error = refused(vec![by_key("p", 1)], None, &[recipient("a", value)]);
        assert_eq!(error.problem().code, "distribution-key-unfit", "{value}");
    }
}
