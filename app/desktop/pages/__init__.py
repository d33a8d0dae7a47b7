"""The pages of the rail, imported when they are first opened: name, module, class."""

PAGES: list[tuple[str, str, str]] = [
    ("today", "app.desktop.pages.today", "TodayPage"),
    ("students", "app.desktop.pages.students", "StudentsPage"),
    ("student", "app.desktop.pages.student", "StudentPage"),
    ("supervisors", "app.desktop.pages.supervisors", "SupervisorsPage"),
    ("meetings", "app.desktop.pages.meetings", "MeetingsPage"),
    ("papers", "app.desktop.pages.papers", "PapersPage"),
    ("department", "app.desktop.pages.department", "DepartmentPage"),
    ("settings", "app.desktop.pages.settings", "SettingsPage"),
]
