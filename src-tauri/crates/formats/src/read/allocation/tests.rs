use domain::money::Money;

use super::*;

fn kr(text: &str) -> Money {
    text.parse().expect("an amount")
}

fn codes(text: &str) -> Vec<&'static str> {
    read(text.as_bytes()).expect_err("refused").iter().map(|problem| problem.code).collect()
}

#[test]
fn two_pools_are_read_with_what_holds_for_the_whole_in_their_first_rows() {
    let pools = read(
        "pott;pottens belopp;enhet;utförare;antal;grund\n\
         Boenden;4 200 000;Backens;egen;120;boendeplats\n\
         ;;Ersboda;Privat;17;\n\
         Hemsjukvård;4200000,00;Backens;;1 403;listad över 80 år\n"
            .as_bytes(),
    )
    .expect("it is sound");
    assert_eq!(pools.iter().map(|pool| pool.name.as_str()).collect::<Vec<_>>(), ["Boenden", "Hemsjukvård"]);
    assert_eq!(pools[0].amount, Some(kr("4200000")));
    assert_eq!(pools[0].driver.as_deref(), Some("boendeplats"));
    assert_eq!(pools[0].method, AllocationMethod::ProRata);
    let units: Vec<_> = pools[0].units.iter().map(|u| (u.unit.as_str(), u.provider, u.number)).collect();
    assert_eq!(
        units,
        [("Backens", Some(Provider::Own), Some(120)), ("Ersboda", Some(Provider::Private), Some(17))]
    );
    assert_eq!(pools[1].units[0].number, Some(1403));
}

#[test]
fn a_rate_or_amounts_decide_how_a_pool_is_shared() {
    let pools = read(b"pool,unit,number,rate,amount\nP,A,3,1100,\nQ,A,,,12.50\n").expect("it is sound");
    assert_eq!((pools[0].method, pools[0].rate), (AllocationMethod::Rate, Some(kr("1100"))));
    assert_eq!((pools[1].method, pools[1].units[0].amount), (AllocationMethod::Amounts, Some(kr("12.50"))));
}

#[test]
fn what_cannot_be_read_is_told_with_its_cell_and_never_left_out() {
    let problems = read(b"pott;enhet;antal;belopp\nP;A;-3;\nP;B;;1.234\nP;C;1,5;\n").expect_err("refused");
    let said: Vec<_> =
        problems.iter().map(|p| (p.code, p.fields["cell"].clone(), p.fields["value"].clone())).collect();
    let unreadable = |cell: &str, value: &str| ("allocation-cell-unreadable", cell.into(), value.into());
    assert_eq!(said, [unreadable("C2", "-3"), unreadable("D3", "1.234"), unreadable("C4", "1,5")]);
}

#[test]
fn a_table_that_says_two_things_of_a_pool_is_refused() {
    assert_eq!(codes("pott;enhet;antal;pottens belopp\nP;A;3;100\nP;B;4;200\n"), ["allocation-pool-differs"]);
    assert_eq!(codes("pott;enhet;antal;belopp\nP;A;3;\nP;B;;200\n"), ["allocation-method-mixed"]);
    assert_eq!(codes("pott;enhet;antal;belopp;rate\nP;A;3;5;5\n"), ["allocation-method-mixed"]);
}

#[test]
fn columns_are_known_by_their_names() {
    assert_eq!(codes("pott;enhet;kanot\nP;A;3\n"), ["allocation-column-unknown"]);
    assert_eq!(codes("pott;antal\nP;3\n"), ["allocation-column-missing"]);
    assert_eq!(codes("pott;enhet\n"), ["allocation-table-empty"]);
}

#[test]
fn pasted_cells_are_units_with_numbers_or_amounts() {
    let numbers =
        units("Enhet\tPlatser\nBackens, norra\t1 200\nErsboda\t17\tprivat\n", AllocationMethod::ProRata);
    let numbers = numbers.expect("it is sound");
    assert_eq!(numbers.iter().map(|u| u.number).collect::<Vec<_>>(), [Some(1200), Some(17)]);
    assert_eq!((numbers[0].unit.as_str(), numbers[1].provider), ("Backens, norra", Some(Provider::Private)));
    let amounts = units("Backens\t12,50", AllocationMethod::Amounts).expect("it is sound");
    assert_eq!(amounts[0].amount, Some(kr("12.50")));
    let problems = units("Backens\t-3\nErsboda\t4\tkanske\t9", AllocationMethod::Rate).expect_err("refused");
    assert_eq!(
        problems.iter().map(|p| p.fields["cell"].clone()).collect::<Vec<_>>(),
        ["B1", "C2", "D2"].map(Into::into)
    );
}
