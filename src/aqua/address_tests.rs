use super::*;

const OWN: &str = "http://127.0.0.1:8080";

fn parse(typed: &str) -> Result<String, AddressError> {
    Address::parse(typed, OWN).map(|address| address.to_string())
}

#[test]
fn zuoras_hosts_over_https_are_taken() {
    assert_eq!(parse(" https://REST.zuora.com/v1/ ").unwrap(), "https://rest.zuora.com/v1");
    assert_eq!(parse("https://rest.zuora.com:443").unwrap(), "https://rest.zuora.com/v1");
    assert_eq!(
        parse("https://www.zuora.com/apps/api/batch-query/jobs/x").unwrap(),
        "https://www.zuora.com/apps/api"
    );
}

#[test]
fn the_pages_own_origin_is_taken_even_over_http_and_with_a_port() {
    let address = Address::parse("http://127.0.0.1:8080/practice/v1", OWN).unwrap();
    assert!(address.own);
    assert_eq!(address.token_path(), "/practice/oauth/token");
    assert!(!Address::parse("https://rest.zuora.com", OWN).unwrap().own);
}

#[test]
fn hosts_that_only_look_like_zuoras_are_refused() {
    for host in [
        "evilzuora.com",
        "rest.zuora.com.evil.com",
        "zuora.com.",
        ".zuora.com",
        "zuora.com.example.com",
        "notzuora.com",
        "127.0.0.1:8081",
        "localhost",
    ] {
        let typed = format!("https://{host}/v1");
        assert_eq!(parse(&typed), Err(AddressError::ForeignHost(host.into())), "{typed}");
    }
    for odd in ["https://rest.zuora.com%2eevil/v1", "https://rést.zuora.com", "https://[::1]"] {
        assert!(parse(odd).is_err(), "{odd}");
    }
}

#[test]
fn credentials_in_the_address_are_refused_and_not_repeated() {
    let error = parse("https://me:hunter2@rest.zuora.com/v1").unwrap_err();
    assert_eq!(error, AddressError::Credentials);
    assert!(!format!("{error:?}").contains("hunter2"));
    assert_eq!(parse("https://evil.com\\@rest.zuora.com"), parse("https://evil.com/\\"));
}

#[test]
fn what_could_lead_elsewhere_is_refused() {
    assert_eq!(parse("http://rest.zuora.com/v1"), Err(AddressError::Insecure));
    assert_eq!(parse("https://rest.zuora.com:8443"), Err(AddressError::Port("8443".into())));
    assert_eq!(parse("https://rest.zuora.com/v1?a=b"), Err(AddressError::Query('?')));
    assert_eq!(parse("https://rest.zuora.com/v1/.."), Err(AddressError::Odd("/../".into())));
    assert_eq!(parse("https://rest.zuora.com/%2e%2e"), Err(AddressError::Odd("%".into())));
    assert_eq!(parse("javascript:alert(1)"), Err(AddressError::Scheme));
    assert_eq!(parse("ftp://rest.zuora.com"), Err(AddressError::Scheme));
    assert_eq!(parse("rest.zuora.com"), Err(AddressError::Scheme));
    assert_eq!(parse("  "), Err(AddressError::Blank));
}

#[test]
fn hosts_that_people_really_have_are_taken_with_their_api() {
    for (typed, address) in [
        ("https://zuora.com/apps/api", "https://zuora.com/apps/api"),
        ("https://www.zuora.com/v1", "https://www.zuora.com/v1"),
        ("https://services65.zuora.com", "https://services65.zuora.com/apps/api"),
        ("https://services65.zuora.com/apps/api/", "https://services65.zuora.com/apps/api"),
        ("https://restservices65.zuora.com", "https://restservices65.zuora.com/v1"),
        ("https://rest.pt1.eu.zuora.com", "https://rest.pt1.eu.zuora.com/v1"),
        ("https://rest-staging2.zuora.com/v1/accounts/1", "https://rest-staging2.zuora.com/v1"),
        ("https://rest.zuora.com/oauth/token", "https://rest.zuora.com/v1"),
        ("https://test1.zuora.com", "https://test1.zuora.com/v1"),
    ] {
        assert_eq!(parse(typed).as_deref(), Ok(address), "{typed}");
    }
}

#[test]
fn the_web_interface_leads_to_its_api() {
    for (typed, api) in [
        ("https://eu.zuora.com/apps/BatchQuery.do", "https://rest.eu.zuora.com/v1"),
        ("https://eu.zuora.com", "https://rest.eu.zuora.com/v1"),
        ("https://www.zuora.com/apps/BatchQuery.do?method=list#a", "https://rest.zuora.com/v1"),
        ("https://zuora.com/", "https://rest.zuora.com/v1"),
        ("https://sandbox.na.zuora.com/platform/webui/", "https://rest.sandbox.na.zuora.com/v1"),
        ("https://apisandbox.zuora.com/", "https://rest.apisandbox.zuora.com/v1"),
        ("https://pt1.zuora.com/apps", "https://rest.pt1.zuora.com/v1"),
        ("https://services65.zuora.com/apps/x.do", "https://services65.zuora.com/apps/api"),
    ] {
        assert_eq!(parse(typed), Err(AddressError::WebInterface(api.into())), "{typed}");
        assert_eq!(Address::suggested(typed, OWN).as_deref(), Some(api), "{typed}");
        assert!(parse(api).is_ok(), "{api}");
    }
    for known in crate::aqua::hosts::HOSTS {
        let Some(web) = known.web_host() else { continue };
        let typed = format!("https://{web}/apps/BatchQuery.do");
        let api = Address::of(known).to_string();
        assert_eq!(parse(&typed), Err(AddressError::WebInterface(api)), "{typed}");
    }
}

#[test]
fn an_address_that_only_lacks_something_comes_with_one_that_has_it() {
    let suggested = |typed| Address::suggested(typed, OWN);
    assert_eq!(suggested("rest.zuora.com").as_deref(), Some("https://rest.zuora.com/v1"));
    assert_eq!(suggested("eu.zuora.com/x").as_deref(), Some("https://rest.eu.zuora.com/v1"));
    assert_eq!(suggested("http://rest.zuora.com/v1").as_deref(), Some("https://rest.zuora.com/v1"));
    assert_eq!(suggested("https://rest.zuora.com/x").as_deref(), Some("https://rest.zuora.com/v1"));
    let eu = Some("https://rest.eu.zuora.com/v1");
    assert_eq!(suggested("http://eu.zuora.com/apps/BatchQuery.do").as_deref(), eu);
    assert_eq!(suggested("rest.eu.zuora.com:443/v1").as_deref(), eu);
    assert_eq!(suggested("//rest.eu.zuora.com/v1").as_deref(), eu);
    assert_eq!(suggested("https://evil.com"), None);
    assert_eq!(suggested("javascript:alert(1)"), None);
}

#[test]
fn what_stands_around_an_address_is_no_part_of_it() {
    for typed in [
        "\"https://rest.zuora.com/v1\"",
        "<https://rest.zuora.com/v1>",
        "\u{feff}https://rest.zuora.com/v1\u{200b}",
        "DELETE https://rest.zuora.com/v1/batch-query/jobs/x",
    ] {
        assert_eq!(parse(typed).as_deref(), Ok("https://rest.zuora.com/v1"), "{typed}");
    }
}

#[test]
fn sites_of_zuoras_that_are_no_tenants_are_refused() {
    for host in ["knowledgecenter.zuora.com", "community.zuora.com", "developer.zuora.com"] {
        let typed = format!("https://{host}/x/y");
        assert_eq!(parse(&typed), Err(AddressError::NoTenant(host.into())));
        assert_eq!(Address::suggested(&typed, OWN), None);
    }
}

#[test]
fn a_host_that_no_list_names_is_known_as_such() {
    let unlisted = |typed| Address::parse(typed, OWN).unwrap().is_unlisted();
    assert!(unlisted("https://rest-staging2.zuora.com"));
    assert!(unlisted("https://zuora.com/apps/api"));
    assert!(!unlisted("https://rest.zuora.com"));
    assert!(!unlisted("http://127.0.0.1:8080/practice/v1"));
}

#[test]
fn the_token_path_lies_beside_the_api_path() {
    let path = |typed| Address::parse(typed, OWN).unwrap().token_path();
    assert_eq!(path("https://rest.zuora.com/v1"), "/oauth/token");
    assert_eq!(path("https://www.zuora.com/apps/api"), "/oauth/token");
    assert_eq!(
        path("http://127.0.0.1:8080/relay/rest.zuora.com/v1"),
        "/relay/rest.zuora.com/oauth/token"
    );
}
