//! A built front end in `SPA_DIR`.

use crate::support::{Person, Setup, TestApp};

async fn with_front_end() -> (TestApp, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("index.html"), "<!doctype html><title>app</title><script>inline()</script>")
        .unwrap();
    std::fs::create_dir(dir.path().join("assets")).unwrap();
    std::fs::write(dir.path().join("assets/main.js"), "export {}").unwrap();
    std::fs::write(dir.path().join(".env"), "SECRET=1").unwrap();
    std::os::unix::fs::symlink("/etc/passwd", dir.path().join("passwd")).unwrap();
    let app = TestApp::start_with(Setup::SqliteCookie, &[("SPA_DIR", dir.path().to_str().unwrap())]).await;
    (app, dir)
}

#[tokio::test]
async fn the_index_answers_all_other_pages() {
    let (app, _dir) = with_front_end().await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    for path in ["/", "/index.html", "/orders/17", "/orders/", "/deep/er/still?x=1"] {
        let answer = person.get(path).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(answer.headers()["cache-control"], "no-cache");
        assert!(
            answer.headers().get("content-security-policy").is_none(),
            "the front end has no content security policy of ours"
        );
        assert!(answer.headers().get("x-robots-tag").is_none(), "search engines may index the front end");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
        assert!(answer.text().await.unwrap().contains("<title>app</title>"));
    }
    let script = person.get("/assets/main.js").await;
    assert_eq!(script.status(), 200);
    assert!(script.headers()["content-type"].to_str().unwrap().contains("javascript"));
    assert!(script.headers().contains_key("etag"));
    assert!(person.get("/login").await.headers().contains_key("content-security-policy"));
    assert_eq!(person.get("/profile").await.status(), 303);
    assert_eq!(person.get("/static/app.css").await.status(), 200);
}

#[tokio::test]
async fn other_requests_are_not_found() {
    let (app, _dir) = with_front_end().await;
    let person = Person::stranger(&app);
    for path in ["/assets/old-4711.js", "/.env", "/%2eenv", "/passwd.txt", "/assets/../../etc/passwd.x", "/static/none"]
    {
        assert_eq!(person.get(path).await.status(), 404, "{path}");
    }
    assert!(!person.get("/passwd").await.text().await.unwrap().contains("root:"));
    assert_eq!(person.get_json("/api/orders").await.status(), 404);
    let script = person.request("GET", "/api/orders").header("sec-fetch-mode", "cors").send().await.unwrap();
    assert_eq!(
        (script.status().as_u16(), script.text().await.unwrap().as_str()),
        (404, r#"{"errorMessage":"Not found."}"#)
    );
    let posted = person.request("POST", "/orders").body("x").send().await.unwrap();
    assert_eq!((posted.status().as_u16(), posted.headers()["allow"].to_str().unwrap()), (405, "GET, HEAD"));
    assert_eq!(person.request("HEAD", "/orders").send().await.unwrap().status(), 200);
}
