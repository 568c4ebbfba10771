use super::*;

#[test]
fn a_payload_is_read_as_it_was_written() {
    let json = payload().to_json().unwrap();
    assert_eq!(Payload::from_json(json.as_bytes()).unwrap(), payload());
    assert!(!json.contains('\n'));
}

#[test]
fn what_breaks_the_format_is_refused() {
    let json = payload().to_json().unwrap();
    let replaced = |from: &str, to: &str| {
        assert!(json.contains(from), "{from}");
        json.replacen(from, to, 1)
    };
    let lineage = LINEAGE.to_string();
    for wrong in [
        replaced(r#""fmt":"ithaca-parcel""#, r#""fmt":"other""#),
        replaced(r#""confirmed":true"#, r#""confirmed":true,"extra":1"#),
        replaced(r#","confirmed":true"#, ""),
        replaced(r#""acceptance":null,"#, ""),
        replaced(
            r#""confirmed":true"#,
            r#""confirmed":true,"confirmed":true"#,
        ),
        replaced(r#""seq":4"#, r#""seq":4,"extra":1"#),
        replaced(r#""seq":4"#, r#""seq":0"#),
        replaced(r#""seq":4"#, r#""seq":4.0"#),
        replaced(r#""parcel_no":7"#, r#""parcel_no":0"#),
        replaced(r#""parcel_no":7"#, r#""parcel_no":-7"#),
        replaced(r#""parcel_no":7"#, r#""parcel_no":9007199254740993"#),
        replaced(r#""part":{"no":1,"of":1}"#, r#""part":{"no":2,"of":1}"#),
        replaced(r#""v":1"#, r#""v":0"#),
        replaced(r#""min_v":1"#, r#""min_v":2"#),
        replaced(r#""crit":[]"#, r#""crit":[""]"#),
        replaced(&lineage, &lineage.to_uppercase()),
        replaced(&lineage, &lineage.replace('-', "")),
        replaced(MADE, "yesterday"),
        replaced(&payload().from.to_string(), "00"),
        replaced(r#""sig":""#, r#""sig":"AAAA"#),
        format!("[{json}]"),
        format!("{json}{json}"),
    ] {
        assert_eq!(
            Payload::from_json(wrong.as_bytes()),
            Err(OpenError::Malformed),
            "{wrong}"
        );
    }
    let mut large = payload();
    large.entries.push(Carried {
        raw: "y".repeat(512 * 1024 + 1),
        sig: RawSignature([0; 64]),
    });
    assert_eq!(large.to_json(), Err(OpenError::Malformed));
    let mut nobodys = payload();
    nobodys.to = None;
    assert_eq!(nobodys.to_json(), Err(OpenError::Malformed));
}

#[test]
fn a_newer_writer_is_read_where_it_says_so() {
    let json = payload().to_json().unwrap();
    let newer = |min_v: u32, crit: &str| {
        json.replace(
            r#""v":1,"min_v":1,"crit":[]"#,
            &format!(r#""v":3,"min_v":{min_v},"crit":{crit},"more":[1]"#),
        )
    };
    assert_eq!(
        Payload::from_json(newer(1, "[]").as_bytes())
            .unwrap()
            .entries,
        payload().entries
    );
    for wrong in [newer(2, "[]"), newer(1, r#"["sealed-rooms"]"#)] {
        assert_eq!(
            Payload::from_json(wrong.as_bytes()),
            Err(OpenError::NewerNeeded)
        );
    }
    let mine = json.replace(r#""crit":[]"#, r#""crit":["sealed-rooms"]"#);
    assert_eq!(
        Payload::from_json(mine.as_bytes()),
        Err(OpenError::NewerNeeded)
    );
}
