"""Whether the pages of extract can be used: at two widths, light and dark, by
keyboard alone, and without a network. usage: page.py FOLDER_OF_PAGES

With TAMIS_AXE, the path of axe-core's axe.min.js, its rules are asked too."""

import itertools
import os
import pathlib
import sys
import tempfile

from driver import BACKSPACE, ENTER, SPACE, TAB, Browser

KINDS = ["themes", "time", "lists", "large", "hostile"]
WIDTHS = [360, 1280]
SCHEMES = ["light", "dark"]

# Of each text on the page that is seen, the contrast to what is behind it.
LOW_CONTRAST = """
const luminance = (colour) => {
  const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const behind = (node) => {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
};
const low = new Set();
for (const node of document.querySelectorAll("body *")) {
  if (![...node.childNodes].some((child) => child.nodeType === 3)) continue;
  const a = luminance(getComputedStyle(node).color);
  const b = luminance(behind(node));
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (contrast < 4.5) low.add(`${node.localName} ${contrast.toFixed(2)}`);
}
return [...low];
"""

HEADINGS = """
return [...document.querySelectorAll("h1, h2, h3, h4")].map(
    (node) => Number(node.localName[1]));
"""

faults = 0
checks = 0


def check(holds, what):
    global faults, checks
    checks += 1
    if not holds:
        faults += 1
        print("not so:", what, file=sys.stderr)


def check_view(browser, name):
    """What must hold however the page stands now."""
    wide = browser.run(
        "return document.documentElement.scrollWidth - innerWidth")
    check(wide <= 0, f"{name}: nothing is wider than the window ({wide})")
    low = browser.run(LOW_CONTRAST)
    check(not low, f"{name}: every text has a contrast of 4.5 ({low})")


def check_structure(browser, name):
    levels = browser.run(HEADINGS)
    check(levels and levels[0] == 1 and levels.count(1) == 1,
          f"{name}: one first heading")
    check(all(b <= a + 1 for a, b in itertools.pairwise(levels)),
          f"{name}: no level of headings is left out")
    ids = browser.run("return [...document.querySelectorAll('[id]')]"
                      ".map((node) => node.id)")
    check(len(ids) == len(set(ids)), f"{name}: an id stands once")


def check_axe(browser, name):
    path = os.environ.get("TAMIS_AXE")
    if not path:
        return
    browser.devtools("Runtime.evaluate",
                     expression=pathlib.Path(path).read_text())
    answer = browser.devtools(
        "Runtime.evaluate", awaitPromise=True, returnByValue=True,
        expression="axe.run().then((found) => found.violations"
                   ".map((fault) => fault.id))")
    check(answer["result"]["value"] == [], f"{name}: axe finds {answer}")


def open_page(browser, path, width, scheme):
    browser.devtools("Emulation.setDeviceMetricsOverride", width=width,
                     height=800, deviceScaleFactor=1, mobile=False)
    browser.devtools("Emulation.setEmulatedMedia", features=[
        {"name": "prefers-color-scheme", "value": scheme}])
    browser.open(path.as_uri())


def check_looks(browser, folder):
    for kind, width, scheme in itertools.product(KINDS, WIDTHS, SCHEMES):
        name = f"{kind}, {width}, {scheme}"
        open_page(browser, folder / f"{kind}.html", width, scheme)
        paper = browser.run("return getComputedStyle("
                            "document.documentElement).backgroundColor")
        is_light = int(paper.split("(")[1].split(",")[0]) > 127
        check(is_light == (scheme == "light"), f"{name}: paper is {paper}")
        check(browser.run("return document.title") != "taken",
              f"{name}: no script of a text has run")
        check_structure(browser, name)
        if kind != "large":
            check_view(browser, name)
        browser.run("for (const node of document.querySelectorAll('details'))"
                    " node.open = true")
        check_view(browser, name + ", open")
        if kind != "large":
            check_axe(browser, name)


FOCUSED = "return document.activeElement"


def focused(browser, what):
    return browser.run(f"{FOCUSED}.{what}")


def press_until(browser, key, script, most=60):
    for _ in range(most):
        browser.press(key)
        if browser.run(script):
            return True
    return False


def check_keyboard(browser, folder):
    open_page(browser, folder / "themes.html", 1280, "light")
    browser.press(TAB)
    check(focused(browser, "className") == "skip", "Tab finds the skip link")
    box = browser.run(FOCUSED + ".getBoundingClientRect()")
    check(box["width"] > 50, "the skip link is seen when it is reached")
    browser.press(ENTER)
    check(focused(browser, "id") == "content", "it leads to the content")
    browser.press(TAB)
    check(focused(browser, "id") == "filter", "the next is the filter")
    check(press_until(browser, TAB, FOCUSED + ".matches('.theme > summary')"),
          "Tab reaches a theme")
    outline = browser.run("return getComputedStyle(document.activeElement)"
                          ".outlineStyle")
    check(outline == "solid", "what is reached is outlined")
    browser.press(ENTER)
    check(browser.run(FOCUSED + ".parentElement.open"), "Enter opens it")
    check(press_until(browser, TAB, FOCUSED + ".matches('.row')"),
          "Tab reaches a keyword in it")
    browser.press(SPACE)
    check(browser.run(FOCUSED + ".parentElement.open"), "Space opens it")
    check(press_until(browser, TAB, FOCUSED + ".matches('.quote a')"),
          "Tab reaches the place of a quote")
    check(focused(browser, "hash") == "#L31", "which leads to its line")


SEEN = """
return [...document.querySelectorAll(arguments[0])].filter(
    (node) => node.checkVisibility()).length;
"""


def check_filter(browser, folder):
    open_page(browser, folder / "themes.html", 1280, "light")
    browser.run("document.getElementById('filter').focus()")
    browser.press("KILOMETRE")
    check(browser.run(SEEN, ".theme") == 1, "one theme has the word")
    check(browser.run(SEEN, ".keywords > li") == 1, "one keyword has it")
    check(browser.run(SEEN, ".quote") == 1, "one quote has it")
    found = browser.run("return document.getElementById('found').textContent")
    check(found == "1 keyword, 2 lines and quotes", f"it is told ({found})")
    browser.press(BACKSPACE * 9 + "mairie")
    check(browser.run(SEEN, ".contexts tbody tr") == 1,
          "a word beside a keyword opens the keyword at its line")
    browser.press("zzz")
    check(browser.run(SEEN, ".theme") == 0, "what is nowhere leaves nothing")
    browser.press(BACKSPACE * 9)
    check(browser.run(SEEN, ".theme") == 4, "without a word all are there")
    check(browser.run(SEEN, ".theme[open]") == 0, "and closed as before")
    browser.run("document.getElementById('open-all').click()")
    check(browser.run(SEEN, ".theme[open]") == 4, "a button opens all")


def check_without_script(browser, folder):
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    open_page(browser, folder / "themes.html", 360, "light")
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
    check(browser.run(SEEN, ".tools") == 0, "no filter without the script")
    check(browser.run(SEEN, ".theme > summary") == 4, "themes without it")


def check_quiet(browser):
    said = [entry["message"] for entry in browser.log("browser")]
    check(not said, f"the console is silent ({said})")
    asked = [url for url in browser.requests()
             if not url.startswith(("file:", "data:"))]
    check(not asked, f"nothing is asked of a network ({asked})")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(profile)
        try:
            browser.open("about:blank")
            browser.requests()  # those of its own first tab
            check_looks(browser, folder)
            check_keyboard(browser, folder)
            check_filter(browser, folder)
            check_without_script(browser, folder)
            check_quiet(browser)
        finally:
            browser.close()
    print(f"{checks - faults} passed, {faults} failed")
    return faults > 0


sys.exit(main())
