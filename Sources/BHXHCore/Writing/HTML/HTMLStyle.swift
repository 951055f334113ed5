/// The one style sheet of every page.
///
/// Text stands out from its ground by at least 4.5 : 1 in light and dark. On paper: A4, rows and pictures whole, headings with what
/// they head, the head of a table on each of its pages, the title and the page's number at the foot.
enum HTMLStyle {
  static func sheet(foot: String) -> String {
    screen
      + "@media(prefers-color-scheme:dark){:root{--paper:#16181c;--text:#ececec;--muted:#b8b8b8;--rule:#45494f;"
      + "--band:#22262b;--link:#8cc8ff;--warn:#ffb38a}\(Drawing.darkStyle)}\n"
      + paper.replacing(every: "FOOT", by: quoted(foot))
  }

  private static let screen = """
    :root{--paper:#fff;--text:#1b1b1b;--muted:#595959;--rule:#c9c9c9;--band:#f3f5f7;--link:#00518a;--warn:#a33a00}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
    main{max-width:75rem;margin:0 auto;padding:1rem}
    h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
    p{max-width:48rem}.summary{font-size:1.1rem;border-left:4px solid var(--link);padding-left:.75rem}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0 0 1rem}dt{color:var(--muted)}dd{margin:0}
    @media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.35rem}}
    .wide{overflow-x:auto;margin:.5rem 0}.wide:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    table{border-collapse:separate;border-spacing:0;font-size:.92rem;font-variant-numeric:tabular-nums}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    caption{text-align:left;color:var(--muted);padding:.2rem 0}
    th,td{padding:.3rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
    thead th{border-bottom:2px solid var(--muted);vertical-align:bottom;background:var(--paper);white-space:normal;min-width:3.2rem}
    tbody th{font-weight:normal}tbody tr:nth-child(even)>*{background:var(--band)}
    .n{text-align:right;white-space:nowrap}thead .n{white-space:normal}td:not(.n){min-width:5.5rem}.whole>*{font-weight:bold}.below{color:var(--warn)}
    th:first-child{position:sticky;left:0}tbody th[scope=row]{white-space:nowrap}tbody tr:nth-child(odd)>th{background:var(--paper)}
    a{color:var(--link)}td a,th a{color:inherit;text-decoration-color:var(--rule)}
    figure{margin:1rem 0;overflow-x:auto}figure svg{width:100%;max-width:40rem;height:auto;display:block}
    .notes{border-top:2px solid var(--rule);margin-top:2rem;font-size:.9rem}.notes li{margin:.25rem 0;overflow-wrap:anywhere}
    li:target{background:var(--band)}summary{cursor:pointer;padding:.25rem 0}

    """

  private static let paper = """
    @page{size:A4;margin:15mm 14mm 18mm;@bottom-left{content:FOOT;font:8pt sans-serif}@bottom-right{content:counter(page) "/" counter(pages);font:8pt sans-serif}}
    @media print{:root{--paper:#fff;--text:#000;--muted:#444;--rule:#999;--band:#fff;--link:#000;--warn:#000}
    html{font-size:10pt}body{font-size:10pt}main{max-width:none;padding:0}.wide{overflow:visible}table{font-size:8pt;max-width:100%}th,td{padding:.8mm 1.2mm}
    thead th{min-width:0}td:not(.n){min-width:12mm}details::details-content{content-visibility:visible;height:auto}details>summary{list-style:none}
    tr,figure,dl{break-inside:avoid}h1,h2,caption,thead{break-after:avoid}thead{display:table-header-group}th:first-child{position:static}
    figure svg{max-width:150mm;max-height:240mm}a{text-decoration:none}}

    """

  /// A text as a string of a style sheet: nothing in it ends the string or the sheet.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": quoted += "\\\(String(scalar.value, radix: 16)) "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
