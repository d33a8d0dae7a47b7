"""Departments of any size with invented people, built through the storage as the program would."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.bootstrap import open_department
from app.domain.keys import new_key
from app.services import setup
from app.services.context import Context

TODAY = date(2026, 10, 20)
PROFILE = "mitu-2025"
_SURNAMES = [
    "Қасымова",
    "Әлиев",
    "Өтегенова",
    "Серіков",
    "Жүнісова",
    "Ғабитов",
    "Нұрланова",
    "Тұрсынов",
    "Үсенова",
    "Іңкәрбаев",
    "Һашимов",
    "Ким",
]
_NAMES = [
    "Айгүл",
    "Арман",
    "Әсел",
    "Дәурен",
    "Інжу",
    "Ерлан",
    "Мөлдір",
    "Нұрсұлтан",
    "Өмірзақ",
    "Руслан",
    "Ұлпан",
    "Шынар",
    "Қайрат",
    "Гүлназ",
]
_FATHERS = ["Асқар", "Болат", "Ерік", "Қанат", "Марат", "Нұрлан", "Серік", "Талғат", "Өтеген", "Әмір"]
_WORDS = [
    "деректерді",
    "талдау",
    "жүйелер",
    "модельдеу",
    "қазақ",
    "тілі",
    "өндіріс",
    "қауіпсіздігі",
    "энергия",
    "үнемдеу",
    "құрылыс",
    "материалдары",
    "ғимараттар",
    "беріктігі",
    "басқару",
    "әдістері",
    "автоматтандыру",
    "бағалау",
    "тиімділік",
    "желілер",
    "оқыту",
    "болжау",
]
_BATCH = 5_000


def build(path: Path, size: int, *, plans: int = 0) -> Context:
    """A department of `size` students: topics, supervisors, for `plans` of them an individual plan."""
    chance = random.Random(size)
    ctx = open_department(path, create=True, user="bench", clock=lambda: TODAY, language="kk")
    programmes = [{"code": f"7M0{number}101", "name_kk": f"Бағдарлама {number}"} for number in range(6, 9)]
    setup.create(ctx, PROFILE, {"programmes": programmes, "department": {"name_kk": "Ақпараттық жүйелер"}})
    staff = _staff(ctx, chance)
    with ctx.database.read() as connection:
        programme_ids = list(connection.exec_driver_sql("SELECT id FROM programme").scalars())
    for begin in range(0, size, _BATCH):
        amount = min(_BATCH, size - begin)
        _students(ctx, chance, begin, amount, programme_ids, staff)
    if plans:
        _plans(ctx, plans)
    return ctx


def _staff(ctx: Context, chance: random.Random) -> list[str]:
    with ctx.intention("supervisors.save") as unit:
        ids = unit.insert_many("staff", [_person(chance) for _ in range(40)])
        unit.insert_many(
            "qualification",
            [{"staff_id": one, "degree": "философия докторы (PhD)", "position": "профессор"} for one in ids],
        )
    return ids


def _person(chance: random.Random) -> dict[str, Any]:
    return {
        "surname": chance.choice(_SURNAMES),
        "given_name": chance.choice(_NAMES),
        "patronymic": chance.choice(_FATHERS) + chance.choice(("ұлы", "қызы")),
    }


def _students(
    ctx: Context, chance: random.Random, begin: int, amount: int, programmes: list[str], staff: list[str]
) -> None:
    students = [
        _person(chance)
        | {
            "id": new_key(),
            "iin": f"{900000000000 + begin + number:012d}",
            "track": chance.choice(("SP", "SP", "P1", "P15")),
            "funding": chance.choice(("state", "paid")),
            "course": 1,
            "cohort": 2026,
            "study_group": f"МИС-26-{chance.randint(1, 9)}",
            "programme_id": chance.choice(programmes),
            "edition": PROFILE,
            "enrol_date": date(2026, 8, 20) + timedelta(days=chance.randint(0, 12)),
        }
        for number in range(amount)
    ]
    topics = [
        {
            "student_id": one["id"],
            "kk": " ".join(chance.choices(_WORDS, k=7)),
            "ru": "Модели анализа данных " + chance.choice(_WORDS),
            "proposal_date": date(2026, 9, 25),
        }
        for one in students
    ]
    supervisions = [{"student_id": one["id"], "staff_id": chance.choice(staff)} for one in students]
    with ctx.intention("students.import") as unit:
        unit.insert_many("student", students)
        unit.insert_many("topic", topics)
        unit.insert_many("supervision", supervisions)


def _plans(ctx: Context, amount: int) -> None:
    with ctx.database.read() as connection:
        ids = list(connection.exec_driver_sql(f"SELECT id FROM student LIMIT {amount}").scalars())
    with ctx.intention("plans.rows") as unit:
        for student_id in ids:
            plan = unit.insert(
                "plan",
                {
                    "student_id": student_id,
                    "rationale": "Зерттеудің өзектілігі мен негіздемесі. " * 12,
                    "structure": "Кіріспе, үш тарау, қорытынды, пайдаланылған әдебиеттер тізімі. " * 4,
                    "direction": "Деректерді өңдеу және машиналық оқыту",
                },
            )
            unit.insert_many("plan_row", [_row(plan, section, number) for section in _SECTIONS for number in range(4)])


_SECTIONS = ("research", "practice", "internship", "publication")


def _row(plan: str, section: str, number: int) -> dict[str, Any]:
    return {
        "plan_id": plan,
        "section": section,
        "position": number + 1,
        "name": "Әдебиетке шолу жасау және зерттеу мәселесін нақтылау",
        "kind": "Зерттеу тәжірибесі",
        "place": "Алматы, ғылыми-зерттеу институты",
        "starts": date(2026, 10, 1),
        "ends": date(2026, 12, 25),
        "report_kind": "Есеп",
    }
