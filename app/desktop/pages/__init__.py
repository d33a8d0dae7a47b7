"""The pages of the rail, imported when they are first opened: name, module, class."""

PAGES: list[tuple[str, str, str]] = [
    ("today", "app.desktop.pages.today", "TodayPage"),
]
