//! The site's own brand: `BRAND_DIR` on pages and in emails, and faults at the start.

use tempfile::TempDir;

use crate::support::person::attribute;
use crate::support::process::{run, workplace};
use crate::support::smtp::Smtp;
use crate::support::{Person, Setup, TestApp, eventually, text};

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4v4z\"/></svg>";
/// One pixel.
const PNG: &[u8] = include_bytes!("../data/brand/pixel.png");
const WORDS: &str = r##"
color = "#0b5"
notice = { en = "For members only", de = "Nur für Mitglieder" }
privacy = "https://example.org/privacy"
imprint = { de = "https://example.org/impressum" }
help = "mailto:help@example.org"
"##;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, content) in files {
        std::fs::write(dir.path().join(name), content).unwrap();
    }
    dir
}

async fn start(dir: &TempDir) -> TestApp {
    let options = [("BRAND_DIR", dir.path().to_str().unwrap()), ("SITE_NAME", "Harbour")];
    TestApp::start_with(Setup::SqliteCookie, &options).await
}

#[tokio::test]
async fn pages_have_the_logo_the_colour_the_notice_and_the_links() {
    let dir = folder(&[("logo.svg", LOGO.as_bytes()), ("logo.png", PNG), ("brand.toml", WORDS.as_bytes())]);
    let app = start(&dir).await;
    app.add_ada().await;
    let (stranger, ada) = (Person::stranger(&app), Person::signed_in(&app).await);
    for (person, path) in
        [(&stranger, "/login"), (&stranger, "/nothing-here"), (&ada, "/profile"), (&ada, "/admin/users")]
    {
        let page = person.get(path).await.text().await.unwrap();
        let logo = attribute(&page, ".brand img", "src").unwrap();
        assert_eq!(attribute(&page, "link[rel=icon]", "href").as_deref(), Some(logo.as_str()), "{path}");
        for link in ["https://example.org/privacy", "https://example.org/impressum", "mailto:help@example.org"] {
            assert!(attribute(&page, &format!("footer a[href='{link}']"), "href").is_some(), "{path}");
        }
        assert_eq!(text(&page, "footer p"), "Vestibule", "{path}");
    }
    let page = stranger.get("/login").await.text().await.unwrap();
    assert_eq!(text(&page, ".brand-notice"), "For members only");
    assert!(!ada.get("/profile").await.text().await.unwrap().contains("For members only"));
    assert_eq!(attribute(&page, "footer a[hreflang]", "hreflang").as_deref(), Some("de"));
    let german = stranger.request("GET", "/login").header("accept-language", "de").send().await.unwrap();
    assert_eq!(text(&german.text().await.unwrap(), ".brand-notice"), "Nur für Mitglieder");

    let logo = stranger.get(&attribute(&page, ".brand img", "src").unwrap()).await;
    let header = |name: &str| logo.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(
        (header("content-type").as_str(), header("cache-control").as_str()),
        ("image/svg+xml; charset=utf-8", "public, max-age=31536000, immutable")
    );
    assert_eq!(header("x-content-type-options"), "nosniff");
    let policy = header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && policy.contains("sandbox") && !policy.contains("script-src"),
        "{policy}"
    );
    assert_eq!(logo.text().await.unwrap(), LOGO);
    let style = attribute(&page, "link[href^='/brand/brand.css']", "href").unwrap();
    let style = stranger.get(&style).await.text().await.unwrap();
    assert!(style.contains("--accent: light-dark(#"), "{style}");
    for path in ["/brand/brand.toml", "/brand/logo.gif", "/brand/..%2fbrand.toml", "/brand/"] {
        assert_eq!(stranger.get(path).await.status(), 404, "{path}");
    }
    assert_eq!(stranger.get("/brand/logo.png").await.headers()["cache-control"], "no-cache");
}

#[tokio::test]
async fn emails_have_the_logo_and_the_colour() {
    let dir = folder(&[("logo.png", PNG), ("brand.toml", b"color = \"#800080\"\n")]);
    let smtp = Smtp::start();
    let url = smtp.url();
    let mailing = [("SMTP_URL", url.as_str()), ("MAIL_FROM", "hello@example.org"), ("SITE_NAME", "Harbour")];
    let options = [&[("BRAND_DIR", dir.path().to_str().unwrap())], &mailing[..]].concat();
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    Person::stranger(&app).post("/password/forgot", &[("email", "ada@example.org")]).await;
    eventually("the email arrives", async || !smtp.mails().is_empty()).await;
    let mail = smtp.mails().remove(0);
    assert!(mail.html.contains("#800080") && !mail.html.contains("#005163"), "{}", mail.html);
    assert_eq!(attribute(&mail.html, "img", "src").as_deref(), Some("cid:logo"));
    assert_eq!(attribute(&mail.html, "img", "alt").as_deref(), Some("Harbour"));
    assert_eq!(mail.inline, [("logo".to_owned(), PNG.to_vec())]);
}

#[tokio::test]
async fn without_a_brand_nothing_changes_and_the_credit_can_go() {
    let plain = TestApp::start(Setup::SqliteCookie).await;
    let page = Person::stranger(&plain).get("/login").await.text().await.unwrap();
    assert!(!page.contains("/brand/"), "{page}");
    assert_eq!(attribute(&page, "footer ul", "class"), None);
    assert_eq!(attribute(&page, "footer p", "translate"), None, "its own name says it already");
    let dir = folder(&[("brand.toml", b"credit = false\n")]);
    let page = Person::stranger(&start(&dir).await).get("/login").await.text().await.unwrap();
    assert_eq!(attribute(&page, "footer p", "translate"), None);
    let dir = folder(&[]);
    let page = Person::stranger(&start(&dir).await).get("/login").await.text().await.unwrap();
    assert_eq!(text(&page, "footer p"), "Vestibule");
}

#[test]
fn the_documented_brand_and_apps_are_accepted() {
    let dir = workplace();
    std::fs::create_dir(dir.path().join("brand")).unwrap();
    let blocks = include_str!("../../docs/branding.md").split("```toml\n").skip(1);
    let [brand, rules]: [&str; 2] =
        blocks.map(|block| block.split("```").next().unwrap()).collect::<Vec<_>>().try_into().unwrap();
    std::fs::write(dir.path().join("brand/brand.toml"), brand).unwrap();
    std::fs::write(dir.path().join("rules.toml"), rules).unwrap();
    let output = run(dir.path(), &[("BRAND_DIR", "brand"), ("ACCESS_RULES", "rules.toml")], &["check"], "");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && !said.contains("never shown"), "{said}");
}

#[test]
fn the_start_names_every_fault_with_its_file_and_line() {
    let dir = workplace();
    let brand = dir.path().join("brand");
    std::fs::create_dir(&brand).unwrap();
    std::fs::write(
        brand.join("logo.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script>\n</svg>",
    )
    .unwrap();
    std::fs::write(brand.join("brand.toml"), "\ncolor = \"white\"\nhelp = \"javascript:alert(1)\"\n").unwrap();
    let rules = "[[app]]\nname = \"A\"\nlink = \"javascript:alert(1)\"\n[[app]]\nname = \"B\"\nlink = \"https://b.example/\"\nicon = \"b.svg\"\n";
    std::fs::write(dir.path().join("rules.toml"), rules).unwrap();
    let says = |options: &[(&str, &str)]| {
        let output = run(dir.path(), options, &["check"], "");
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    let said = says(&[("BRAND_DIR", "brand"), ("ACCESS_RULES", "rules.toml")]);
    for fault in [
        "brand/logo.svg:2: Remove the element <script>",
        "brand/brand.toml:2: \"white\" is too light",
        "brand/brand.toml:3: Write an address such as",
        "rules.toml:3: Write the link as an address such as",
    ] {
        assert!(said.contains(fault), "{said}");
    }
    std::fs::remove_file(brand.join("logo.svg")).unwrap();
    std::fs::remove_file(brand.join("brand.toml")).unwrap();
    let rule = "[[rules]]\nhost = \"b.example\"\naccess = \"public\"\n";
    let rules = [&rules.replace("javascript:alert(1)", "https://a.example/"), rule].concat();
    std::fs::write(dir.path().join("rules.toml"), rules).unwrap();
    let said = says(&[("BRAND_DIR", "brand"), ("ACCESS_RULES", "rules.toml")]);
    assert!(said.contains("rules.toml:4: There is no image b.svg in brand."), "{said}");
    let said = says(&[("ACCESS_RULES", "rules.toml")]);
    assert!(said.contains("rules.toml:4: Its icon is an image in BRAND_DIR. Set that, or leave out icon."), "{said}");
    std::fs::write(brand.join("b.svg"), LOGO).unwrap();
    let output = run(dir.path(), &[("BRAND_DIR", "brand"), ("ACCESS_RULES", "rules.toml")], &["check"], "");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && said.contains("rules.toml:1: No rule lets anybody open this app"), "{said}");
    assert!(!said.contains("rules.toml:4: No rule"), "{said}");
}
