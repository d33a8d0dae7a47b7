"""Who may open a protected department: the head adds, changes, removes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.password_dialogs import NEW, ROLE, TEXT, Asked, PasswordsDialog, role_names
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button


class UsersDialog(QDialog):
    """A list, and what can be done about the one chosen."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self.setObjectName("users")
        self.setWindowTitle(self.tr("Users"))
        self.resize(620, 380)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(12)
        self.list = QListWidget()
        self.list.setObjectName("usersList")
        self.list.setAccessibleName(self.windowTitle())
        self.list.currentRowChanged.connect(self._enable)
        box.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.add = button(self.tr("Add…"), "usersAdd", primary=True)
        self.role = button(self.tr("Change the role…"), "usersRole")
        self.password = button(self.tr("New password…"), "usersPassword")
        self.remove = button(self.tr("Remove…"), "usersRemove")
        close = button(self.tr("Close"), "usersClose")
        for one, slot in (
            (self.add, self._add),
            (self.role, self._change_role),
            (self.password, self._give_password),
            (self.remove, self._remove),
        ):
            one.clicked.connect(slot)
            row.addWidget(one)
        row.addStretch(1)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        box.addLayout(row)
        self._enable()
        self._load()

    def _load(self, *_: object) -> None:
        self._shell.run(_users, on_done=self._show)

    def _show(self, found: list[Any]) -> None:
        names = dict(role_names())
        self.list.clear()
        for user in found:
            item = QListWidgetItem(f"{user.name}\n{names[user.role]} · {user.since:%d.%m.%Y}")
            item.setData(Qt.ItemDataRole.UserRole, user.name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._enable()

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _enable(self, *_: object) -> None:
        for one in (self.role, self.password, self.remove):
            one.setEnabled(bool(self._chosen()))

    def _add(self) -> None:
        fields = (
            Asked("user", self.tr("User"), TEXT),
            Asked("role", self.tr("Role"), ROLE),
            Asked("fresh", self.tr("Password"), NEW),
        )
        self._ask(self.tr("Add a user"), self.tr("The user may change the password later."), fields, _add)

    def _change_role(self) -> None:
        self._ask(self.tr("Change the role"), self._chosen(), (Asked("role", self.tr("Role"), ROLE),), _set_role)

    def _give_password(self) -> None:
        fields = (Asked("fresh", self.tr("New password"), NEW),)
        self._ask(self.tr("Give a new password"), self._chosen(), fields, _reset)

    def _ask(self, title: str, text: str, fields: tuple[Asked, ...], work: Any) -> None:
        dialog = PasswordsDialog(self._shell, self, title, text, fields)
        chosen = self._chosen()

        def give(values: dict[str, str]) -> None:
            self._shell.run(work, chosen, values, on_done=done, on_error=dialog.refuse)

        def done(_: Any) -> None:
            dialog.accept()
            self._shell.watch_role()  # one's own may be another now
            self._load()

        dialog.given.connect(give)
        dialog.open()

    def _remove(self) -> None:
        name = self._chosen()
        text = self.tr("{0} will no longer be able to open the department.").format(name)
        if dialogs.ask(self, self.tr("Remove the user?"), text, self.tr("Remove")):
            self._shell.run(_remove, name, on_done=self._load)


def _users(ctx: Any) -> list[Any]:
    from app.services import protection

    return protection.users(ctx)


def _add(ctx: Any, _: str, values: dict[str, str]) -> None:
    from app.services import protection

    protection.add_user(ctx, values["user"], values["role"], values["fresh"])


def _set_role(ctx: Any, name: str, values: dict[str, str]) -> None:
    from app.services import protection

    protection.set_role(ctx, name, values["role"])


def _reset(ctx: Any, name: str, values: dict[str, str]) -> None:
    from app.services import protection

    protection.reset_password(ctx, name, values["fresh"])


def _remove(ctx: Any, name: str) -> None:
    from app.services import protection

    protection.remove_user(ctx, name)
