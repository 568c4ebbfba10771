use ithaca_core::parcel::json::{DEPTH_MAX, JsonFault, check};

#[test]
fn each_rule_has_its_fault() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for (text, fault) in [
        (r#"{"a":1,"a":2}"#, JsonFault::DuplicateKey),
        (r#"{"a":{"b":[{"c":1,"c":1}]}}"#, JsonFault::DuplicateKey),
        ("{\"a\":1,\"\\u0061\":2}", JsonFault::DuplicateKey),
        (r#"{"a":1.0}"#, JsonFault::Number),
        (r#"{"a":1e3}"#, JsonFault::Number),
        (r#"{"a":9007199254740992}"#, JsonFault::Number),
        (r#"{"a":-9007199254740992}"#, JsonFault::Number),
        (r#"{"a":99999999999999999999999}"#, JsonFault::Number),
        (r#"{"a":1} {"b":2}"#, JsonFault::Syntax),
        (r#"{"a":}"#, JsonFault::Syntax),
        ("\u{feff}{}", JsonFault::Syntax),
        ("", JsonFault::Syntax),
        (&deep(DEPTH_MAX + 1), JsonFault::TooDeep),
        (&"[".repeat(1_000_000), JsonFault::TooDeep),
    ] {
        assert_eq!(
            check(text.as_bytes()),
            Err(fault),
            "{}",
            &text[..text.len().min(40)]
        );
    }
    let keys = |count: usize| {
        let keys: Vec<String> = (0..count).map(|key| format!("\"{key}\":0")).collect();
        format!("{{{}}}", keys.join(","))
    };
    assert!(check(keys(4_096).as_bytes()).is_ok());
    assert_eq!(check(keys(4_097).as_bytes()), Err(JsonFault::TooManyKeys));
    assert_eq!(check(b"\"\xff\""), Err(JsonFault::NotUtf8));
    let brackets_in_text = format!(r#"{{"a":"{}\"{}"}}"#, "[".repeat(99), "{".repeat(99));
    for text in [
        &deep(DEPTH_MAX),
        r#"{"a":9007199254740991,"b":-5,"c":null}"#,
        &brackets_in_text,
    ] {
        assert_eq!(check(text.as_bytes()), Ok(text));
    }
}
