<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AcademicTab</name>
    <message>
        <source>Previous year</source>
        <translation>Предыдущий год</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Следующий год</translation>
    </message>
    <message>
        <source>Begin a new academic year</source>
        <translation>Начать новый учебный год</translation>
    </message>
    <message>
        <source>The final attestation is that of the students whose last year this is.</source>
        <translation>Итоговая аттестация – для магистрантов, которые в этом году завершают учёбу.</translation>
    </message>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>Даты сверены с академическим календарём университета</translation>
    </message>
    <message>
        <source>Stages of the research work</source>
        <translation>Этапы исследовательской работы</translation>
    </message>
    <message>
        <source>Change in the regulation</source>
        <translation>Изменить в положении</translation>
    </message>
    <message>
        <source>Autumn semester</source>
        <translation>Осенний семестр</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Весенний семестр</translation>
    </message>
    <message>
        <source>Final attestation</source>
        <translation>Итоговая аттестация</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Academic year {0}</source>
        <translation>{0} учебный год</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>не введены</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждены</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>не подтверждены</translation>
    </message>
    <message>
        <source>Enter the first and the last day of both semesters.</source>
        <translation>Укажите первый и последний день обоих семестров.</translation>
    </message>
    <message>
        <source>A date of the final attestation cannot be read.</source>
        <translation>Дата итоговой аттестации не читается.</translation>
    </message>
</context>
<context>
    <name>AccessCard</name>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>May see and change</source>
        <translation>Что может видеть и менять</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Приказ</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Доступ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>People with access to personal data</source>
        <translation>Лица, имеющие доступ к персональным данным</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Печать списка</translation>
    </message>
    <message>
        <source>has access</source>
        <translation>доступ есть</translation>
    </message>
    <message>
        <source>is blocked</source>
        <translation>заблокирован</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>ещё не начался</translation>
    </message>
</context>
<context>
    <name>ActLines</name>
    <message>
        <source>not yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Записать…</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Act</source>
        <translation>Протокол, приказ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Председатель</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретарь</translation>
    </message>
    <message>
        <source>Number present</source>
        <translation>Присутствовало</translation>
    </message>
</context>
<context>
    <name>ActPapers</name>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>Протокол…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Данные…</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Повестка</translation>
    </message>
    <message>
        <source>Matter, student</source>
        <translation>Вопрос, магистрант</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Topics and supervisors to be edited first?</source>
        <translation>Нужно сначала поправить темы и руководителей?</translation>
    </message>
    <message>
        <source>Open the wizard of topics</source>
        <translation>Открыть мастер тем</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
</context>
<context>
    <name>Agendas</name>
    <message>
        <source>Agenda: {0} (saved {1})</source>
        <translation>Повестка: {0} (сохранена {1})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete the agenda?</source>
        <translation>Удалить повестку?</translation>
    </message>
    <message>
        <source>{0}: what was prepared will be lost. Nothing of it has been recorded yet.</source>
        <translation>{0}: подготовленное будет потеряно. Из него ещё ничего не записано.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Make a copy now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Choose the second place…</source>
        <translation>Выбрать второе место…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Без второго места</translation>
    </message>
    <message>
        <source>Hours between copies while the window is open (0: none)</source>
        <translation>Часов между копиями, пока окно открыто (0: не делать)</translation>
    </message>
    <message>
        <source>Call the second place to mind after so many days</source>
        <translation>Напоминать о втором месте через столько дней</translation>
    </message>
    <message>
        <source>Days of which every copy is kept</source>
        <translation>Дней, за которые хранятся все копии</translation>
    </message>
    <message>
        <source>Days before them with a copy a day</source>
        <translation>Дней до них с одной копией за день</translation>
    </message>
    <message>
        <source>Weeks before them with a copy a week</source>
        <translation>Недель до них с одной копией за неделю</translation>
    </message>
    <message>
        <source>Months before them with a copy a month</source>
        <translation>Месяцев до них с одной копией за месяц</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Копий пока нет.</translation>
    </message>
    <message>
        <source>The newest copy: {0}, {1}. Copies: {2}.</source>
        <translation>Последняя копия: {0}, {1}. Всего копий: {2}.</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Выбрано кафедрой.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed by the university.</source>
        <translation>Предложено программой, университетом не подтверждено.</translation>
    </message>
    <message>
        <source>Copies go to this computer only. Choose a stick or a share as a second place.</source>
        <translation>Копии пишутся только на этот компьютер. Выберите вторым местом флешку или сетевой диск.</translation>
    </message>
    <message>
        <source>Second place: {0}. It was not there yet.</source>
        <translation>Второе место: {0}. Оно ещё не подключалось.</translation>
    </message>
    <message>
        <source>Second place: {0}. Last seen: {1}.</source>
        <translation>Второе место: {0}. В последний раз подключалось {1}.</translation>
    </message>
    <message>
        <source>A copy is being made…</source>
        <translation>Копия делается…</translation>
    </message>
    <message>
        <source>A copy is being made: {0} of {1} files…</source>
        <translation>Копия делается: файлов {0} из {1}…</translation>
    </message>
    <message>
        <source>The copy is made and verified here, but not at the second place. {0}</source>
        <translation>Копия сделана и проверена здесь, но не во втором месте. {0}</translation>
    </message>
    <message>
        <source>The copy is made and verified, here and at the second place.</source>
        <translation>Копия сделана и проверена здесь и во втором месте.</translation>
    </message>
    <message>
        <source>The copy is made and verified.</source>
        <translation>Копия сделана и проверена.</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>Второе место для копий</translation>
    </message>
</context>
<context>
    <name>BodyPage</name>
    <message>
        <source>Whose sitting or order is it?</source>
        <translation>Чьё это заседание или приказ?</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
</context>
<context>
    <name>BreachesCard</name>
    <message>
        <source>Found</source>
        <translation>Обнаружено</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Tell by</source>
        <translation>Сообщить до</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Breaches of personal data</source>
        <translation>Нарушения безопасности персональных данных</translation>
    </message>
    <message>
        <source>Report a breach</source>
        <translation>Записать нарушение</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>Печать уведомления</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Отметить отправленным</translation>
    </message>
    <message>
        <source>late: not told yet</source>
        <translation>просрочено: ещё не сообщено</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ещё не сообщено</translation>
    </message>
    <message>
        <source>told {0}</source>
        <translation>сообщено {0}</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Дата отправки</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Номер письма</translation>
    </message>
    <message>
        <source>The authorised body was told. Today stops calling it to mind.</source>
        <translation>Уполномоченный орган уведомлён. «Сегодня» больше не напоминает об этом.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Take back the last step</source>
        <translation>Отменить последний шаг</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Date and number</source>
        <translation>Дата и номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Срок {0}</translation>
    </message>
    <message>
        <source>Record: {0}</source>
        <translation>Записать: {0}</translation>
    </message>
    <message>
        <source>may be done now</source>
        <translation>можно выполнить сейчас</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>… and {n} more records</source>
        <translation>… и ещё записей: {n}</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Обозначение</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Какие изменения показаны</translation>
    </message>
    <message>
        <source>before</source>
        <translation>было</translation>
    </message>
    <message>
        <source>now</source>
        <translation>стало</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Take out all who are refused</source>
        <translation>Убрать всех недопущенных</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>CohortPrinter</name>
    <message>
        <source>Printing for {n} students</source>
        <translation>Печать для магистрантов: {n}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>To the printer, all at once</source>
        <translation>На принтер, всё сразу</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>Файлы PDF в папку</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>In stacks of the supervisors</source>
        <translation>Стопками по руководителям</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Order of the sheets</source>
        <translation>Порядок листов</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>Копий каждого</translation>
    </message>
    <message>
        <source>Folder for the printed files</source>
        <translation>Папка для файлов печати</translation>
    </message>
    <message>
        <source>Printing was cancelled. Nothing was issued.</source>
        <translation>Печать отменена. Ничего не выпущено.</translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation>Напечатано: {n}. Не напечатано:</translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation>Напечатано не всё</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation>Заголовок в файле</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>не брать</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Сравнение версий</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>Прежняя версия</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Новая версия</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>There is no difference between these versions.</source>
        <translation>Версии не различаются.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>убрано</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Research: texts</source>
        <translation>Исследование: тексты</translation>
    </message>
</context>
<context>
    <name>ConsentsBlock</name>
    <message>
        <source>Print the consent</source>
        <translation>Печать согласия</translation>
    </message>
    <message>
        <source>in force since {0}</source>
        <translation>действует с {0}</translation>
    </message>
    <message>
        <source>withdrawn {0}</source>
        <translation>отозвано {0}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>не записано</translation>
    </message>
</context>
<context>
    <name>ContractsCard</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>Вторая сторона</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>Номер и дата</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Техзадание</translation>
    </message>
    <message>
        <source>Calendar plan</source>
        <translation>Календ. план</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Договоры</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>нет дат</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>истёк</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>не начался</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Размер, МБ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>CopyMoves</name>
    <message>
        <source>Signed…</source>
        <translation>Подписано…</translation>
    </message>
    <message>
        <source>Handed over…</source>
        <translation>Передано…</translation>
    </message>
    <message>
        <source>Came home…</source>
        <translation>Вернулось…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Утеряно…</translation>
    </message>
    <message>
        <source>Take back the last note…</source>
        <translation>Снять последнюю отметку…</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Экземпляров: {n}</translation>
    </message>
    <message>
        <source>The last note is taken back; it stays readable in the way of the copy.</source>
        <translation>Последняя отметка снимается; она останется видна в пути экземпляра.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>The chosen copies wait for no signature.</source>
        <translation>Выбранные экземпляры не ждут ничьей подписи.</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Кто подписал</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>or to somebody else</source>
        <translation>или кому-то ещё</translation>
    </message>
    <message>
        <source>Who took it (name)</source>
        <translation>Кто принял (Ф.И.О.)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Recorded: {done}. Not recorded: {left}.</source>
        <translation>Записано: {done}. Не записано: {left}.</translation>
    </message>
    <message>
        <source>Some copies were left as they are</source>
        <translation>Некоторые экземпляры остались без изменений</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Last time the program ended because of a fault</source>
        <translation>В прошлый раз программа завершилась из-за ошибки</translation>
    </message>
    <message>
        <source>What was confirmed before is safe. This is what the program wrote down of it. Whoever looks after the program can use it: save it to a file and send that. Look through it first: names of people may be in it.</source>
        <translation>Подтверждённое ранее цело. Ниже то, что программа записала об ошибке. Это пригодится тому, кто её сопровождает: сохраните в файл и отправьте. Сначала просмотрите: там могут быть имена людей.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Where to save the report</source>
        <translation>Куда сохранить отчёт</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
</context>
<context>
    <name>CriteriaView</name>
    <message>
        <source>criteria met</source>
        <translation>критериев выполнено</translation>
    </message>
    <message>
        <source>criteria not met</source>
        <translation>критериев не выполнено</translation>
    </message>
    <message>
        <source>lack data</source>
        <translation>критериев без данных</translation>
    </message>
    <message>
        <source>end soon or are over</source>
        <translation>договоров истекает или истекло</translation>
    </message>
    <message>
        <source>Print the readiness sheet</source>
        <translation>Печать листа готовности</translation>
    </message>
    <message>
        <source>Readiness of the department</source>
        <translation>Готовность кафедры</translation>
    </message>
    <message>
        <source>What ends soon</source>
        <translation>Что скоро заканчивается</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Other requirements to the department</source>
        <translation>Прочие требования к кафедре</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Legal basis of the regulation</source>
        <translation>Правовая основа положения</translation>
    </message>
    <message>
        <source>{0}, edition {1}; as of {2}.</source>
        <translation>{0}, редакция {1}; на {2}.</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>договор</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>лаборатория</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>days left: {0}</source>
        <translation>осталось дней: {0}</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Не указано: {0}</translation>
    </message>
</context>
<context>
    <name>CriterionBlock</name>
    <message>
        <source>Open the staff</source>
        <translation>Открыть преподавателей</translation>
    </message>
    <message>
        <source>Open the contracts</source>
        <translation>Открыть договоры</translation>
    </message>
    <message>
        <source>Open the laboratories</source>
        <translation>Открыть лаборатории</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Не указано: {0}</translation>
    </message>
    <message>
        <source>{0} – does not count: {1}</source>
        <translation>{0} – не засчитывается: {1}</translation>
    </message>
    <message>
        <source>{0} (until {1})</source>
        <translation>{0} (по {1})</translation>
    </message>
    <message>
        <source>not recorded: {0}</source>
        <translation>не указано: {0}</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Safe copies</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Copy to a file…</source>
        <translation>Копия в файл…</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Проверить базу</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Открыть другой файл…</translation>
    </message>
    <message>
        <source>Protection by a password</source>
        <translation>Защита паролем</translation>
    </message>
    <message>
        <source>Exchange with another PC</source>
        <translation>Обмен с другим компьютером</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Всё, что сделано</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Место для резервной копии</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Check of the database</source>
        <translation>Проверка базы</translation>
    </message>
    <message>
        <source>Open a department</source>
        <translation>Открыть базу кафедры</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Выбрать дату</translation>
    </message>
</context>
<context>
    <name>DecisionsModel</name>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>утвердить</translation>
    </message>
    <message>
        <source>return</source>
        <translation>вернуть</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонить</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Reason for returning or rejecting</source>
        <translation>Причина возврата или отклонения</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Decision for each</source>
        <translation>Решение по каждому</translation>
    </message>
    <message>
        <source>Chosen rows:</source>
        <translation>Выбранные строки:</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Утвердить</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>All: approve</source>
        <translation>Утвердить все</translation>
    </message>
</context>
<context>
    <name>DepartmentPage</name>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
    <message>
        <source>Contracts and laboratories</source>
        <translation>Договоры и лаборатории</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Преподаватели</translation>
    </message>
    <message>
        <source>Programmes and directions</source>
        <translation>Программы и направления</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедра</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>Written differently on two PCs</source>
        <translation>Записано по-разному на двух компьютерах</translation>
    </message>
    <message>
        <source>What stands here stays until you choose. The other PC learns of your choice with a package.</source>
        <translation>Здешнее значение остаётся, пока вы не выберете. Другой компьютер узнает о выборе из следующего пакета.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>On the other PC</source>
        <translation>На другом компьютере</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Оставить здешнее</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Взять другое</translation>
    </message>
    <message>
        <source>All: keep what is here</source>
        <translation>Все: оставить здешнее</translation>
    </message>
    <message>
        <source>All: take the other</source>
        <translation>Все: взять другое</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>DisputesTab</name>
    <message>
        <source>Filed</source>
        <translation>Подан</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>No dispute is recorded. A dispute is entered on the card of a student.</source>
        <translation>Споров не записано. Спор вводится в карточке магистранта.</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>decided {0}</source>
        <translation>решён {0}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>рассматривается</translation>
    </message>
</context>
<context>
    <name>EachPage</name>
    <message>
        <source>Details of each</source>
        <translation>Сведения по каждому</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Вставить из Excel</translation>
    </message>
    <message>
        <source>Columns from this field on, from the chosen row downwards</source>
        <translation>Столбцы начиная с этого поля, от выбранной строки вниз</translation>
    </message>
    <message>
        <source>Same for the selected: {0}</source>
        <translation>Так же выделенным: {0}</translation>
    </message>
    <message>
        <source>Same for all: {0}</source>
        <translation>Так же всем: {0}</translation>
    </message>
</context>
<context>
    <name>EditBlock</name>
    <message>
        <source>Not saved: see the field marked above.</source>
        <translation>Не сохранено: смотрите отмеченное выше поле.</translation>
    </message>
    <message>
        <source>This cannot be read. A date is written dd.mm.yyyy, a number in digits.</source>
        <translation>Не удаётся прочитать. Дата пишется дд.мм.гггг, число цифрами.</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: this cannot be read as a date or a number.</source>
        <translation>Строка {row}, столбец «{column}»: не читается как дата или число.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отказаться от изменений</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Compare editions</source>
        <translation>Сравнение редакций</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что различается</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>Из папки</translation>
    </message>
    <message>
        <source>Compare with an edition that is not installed yet</source>
        <translation>Сравнить с редакцией, которая ещё не установлена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Edition in use</source>
        <translation>Действующая редакция</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>С чем сравнивается</translation>
    </message>
    <message>
        <source>Folder of the new edition</source>
        <translation>Папка новой редакции</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>Move the students?</source>
        <translation>Перевести магистрантов?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перевести</translation>
    </message>
</context>
<context>
    <name>EditionsCard</name>
    <message>
        <source>Editions</source>
        <translation>Редакции</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правил</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистрантов</translation>
    </message>
    <message>
        <source>Running cases</source>
        <translation>Открытых дел</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Install an edition</source>
        <translation>Установить редакцию</translation>
    </message>
    <message>
        <source>Compare and move students</source>
        <translation>Сравнить и перевести</translation>
    </message>
    <message>
        <source>A new edition is a folder with its files. It is checked whole before it is taken; students move to it only when you say so.</source>
        <translation>Новая редакция – это папка с файлами. До установки она проверяется целиком; магистранты переходят на неё только по вашему решению.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>установлена</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>в составе программы</translation>
    </message>
    <message>
        <source>Folder of the new edition</source>
        <translation>Папка новой редакции</translation>
    </message>
    <message>
        <source>Edition {0} is installed. Compare it, then move students to it.</source>
        <translation>Установлена редакция {0}. Сравните её, затем переведите магистрантов.</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>From the list of supervisors</source>
        <translation>Из списка руководителей</translation>
    </message>
    <message>
        <source>{0} (optional)</source>
        <translation>{0} (необязательно)</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>неполно</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готово</translation>
    </message>
</context>
<context>
    <name>ExchangeCard</name>
    <message>
        <source>Make a package…</source>
        <translation>Создать пакет…</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>Принять пакет…</translation>
    </message>
    <message>
        <source>Latest packages of other PCs: {0}.</source>
        <translation>Последние пакеты других компьютеров: {0}.</translation>
    </message>
    <message>
        <source>Two PCs of the department without a network: a package on a USB stick carries what changed since they last met, with papers and scans. It is encrypted by a phrase that both know.</source>
        <translation>Два компьютера кафедры без сети: пакет на флешке переносит то, что изменилось с последней встречи, вместе с бумагами и сканами. Он зашифрован фразой, которую знают оба.</translation>
    </message>
    <message>
        <source>To be decided: {0}…</source>
        <translation>Ждут решения: {0}…</translation>
    </message>
    <message>
        <source>Where to put the package</source>
        <translation>Куда положить пакет</translation>
    </message>
    <message>
        <source>Tell the phrase to the other person by mouth: without it nobody opens the package.</source>
        <translation>Сообщите фразу другому человеку устно: без неё пакет никто не откроет.</translation>
    </message>
    <message>
        <source>Shared phrase</source>
        <translation>Общая фраза</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>Создать пакет</translation>
    </message>
    <message>
        <source>Package written: {0}. Intentions: {1}, files: {2}.</source>
        <translation>Пакет записан: {0}. Действий: {1}, файлов: {2}.</translation>
    </message>
    <message>
        <source>Files not found, left out: {0}.</source>
        <translation>Не найдены и не вошли файлы: {0}.</translation>
    </message>
    <message>
        <source>Package of another PC</source>
        <translation>Пакет другого компьютера</translation>
    </message>
    <message>
        <source>First you see what the package would change; nothing is written before you say so.</source>
        <translation>Сначала вы увидите, что изменит пакет; без вашего подтверждения ничего не записывается.</translation>
    </message>
    <message>
        <source>Look into the package</source>
        <translation>Посмотреть пакет</translation>
    </message>
    <message>
        <source>Taking in the package</source>
        <translation>Приём пакета</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of the package was taken in.</source>
        <translation>Отменено. Из пакета ничего не принято.</translation>
    </message>
    <message>
        <source>Taken in from {0}: added {1}, changed {2}, removed {3}, to be decided {4}.</source>
        <translation>Принято от {0}: добавлено {1}, изменено {2}, удалено {3}, ждут решения {4}.</translation>
    </message>
</context>
<context>
    <name>FactFields</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>What does the list hold?</source>
        <translation>Кто в списке?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Научные руководители</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV: drop the file here or choose it</source>
        <translation>Excel, LibreOffice или CSV: перетащите файл сюда или выберите его</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Выбор списка</translation>
    </message>
</context>
<context>
    <name>FilingPanel</name>
    <message>
        <source>The page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Paper: number or person</source>
        <translation>Документ: номер или фамилия</translation>
    </message>
    <message>
        <source>Find the paper by number or person</source>
        <translation>Найти документ по номеру или фамилии</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Экземпляр</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>File here</source>
        <translation>Подшить сюда</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Отложить…</translation>
    </message>
    <message>
        <source>Back to the tray</source>
        <translation>Вернуть в лоток</translation>
    </message>
    <message>
        <source>Choose a page on the left to see it.</source>
        <translation>Выберите страницу слева, чтобы увидеть её.</translation>
    </message>
    <message>
        <source>{file}, page {page} of {pages}</source>
        <translation>{file}, страница {page} из {pages}</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Страница открывается…</translation>
    </message>
    <message>
        <source>Papers found: {n}</source>
        <translation>Найдено документов: {n}</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>экземпляр {n}</translation>
    </message>
    <message>
        <source>sheet {n} of {sheets}</source>
        <translation>лист {n} из {sheets}</translation>
    </message>
    <message>
        <source>which copy</source>
        <translation>какой экземпляр</translation>
    </message>
    <message>
        <source>which sheet</source>
        <translation>какой лист</translation>
    </message>
    <message>
        <source>The page leaves the tray; the file is kept, and the page can be brought back.</source>
        <translation>Страница уйдёт из лотка; файл сохраняется, страницу можно вернуть.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Отложить</translation>
    </message>
</context>
<context>
    <name>FilteredList</name>
    <message>
        <source>Clause or words</source>
        <translation>Пункт или слова</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отбор по списку</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>First start</source>
        <translation>Первый запуск</translation>
    </message>
    <message>
        <source>Where the new department is kept</source>
        <translation>Место для базы новой кафедры</translation>
    </message>
</context>
<context>
    <name>FormsTab</name>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>A department may print its own variant of a form: make a copy, edit the file in any text editor, check it. Both variants can be printed; a faulty one is refused and the shipped one stays in its place.</source>
        <translation>Кафедра может печатать свой вариант формы: сделайте копию, правьте файл в любом текстовом редакторе, проверьте. Печатать можно оба варианта; вариант с ошибкой не принимается, на его месте остаётся вариант программы.</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>Печатные формы</translation>
    </message>
    <message>
        <source>Make own variant</source>
        <translation>Сделать свой вариант</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Preview blank</source>
        <translation>Посмотреть бланк</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>Вернуть вариант программы</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>The department&apos;s own files lie in {0}</source>
        <translation>Файлы кафедры лежат в папке {0}</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>из программы</translation>
    </message>
    <message>
        <source>own variant</source>
        <translation>свой вариант</translation>
    </message>
    <message>
        <source>own form</source>
        <translation>своя форма</translation>
    </message>
    <message>
        <source>own variant is faulty</source>
        <translation>в своём варианте ошибка</translation>
    </message>
    <message>
        <source>The copy to edit is {0}</source>
        <translation>Копия для правки: {0}</translation>
    </message>
    <message>
        <source>The file was read again: it has no fault.</source>
        <translation>Файл прочитан заново: ошибок нет.</translation>
    </message>
    <message>
        <source>The shipped one is printed again. Your file is kept as {0}</source>
        <translation>Снова печатается вариант программы. Ваш файл сохранён как {0}</translation>
    </message>
</context>
<context>
    <name>GraduatesPage</name>
    <message>
        <source>Number of the order</source>
        <translation>Номер приказа</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>Graduates</source>
        <translation>Выпускники</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Всё, что сделано</translation>
    </message>
    <message>
        <source>The action and the later ones; the latest is undone first</source>
        <translation>Действие и более поздние; первым отменяется последнее</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Открыть документ</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Это не удалось сделать</translation>
    </message>
</context>
<context>
    <name>HistoryLines</name>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>not undone</source>
        <translation>не отменено</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Удалено</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Любые действия</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>В Excel</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Кто сделал</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Вид действия</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Show the later ones</source>
        <translation>Показать более поздние</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Отменить это действие</translation>
    </message>
    <message>
        <source>Choose a line above to see what it changed.</source>
        <translation>Выберите строку выше, чтобы увидеть, что она изменила.</translation>
    </message>
    <message>
        <source>Or take the latest decision back in the procedure: everything stays written there.</source>
        <translation>Или отмените последнее решение в самой процедуре: там всё остаётся записанным.</translation>
    </message>
    <message>
        <source>It changed nothing that is shown on a card.</source>
        <translation>Ничего из показанного на карточке не изменилось.</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Открыть документ</translation>
    </message>
    <message>
        <source>Open the procedure</source>
        <translation>Открыть процедуру</translation>
    </message>
    <message>
        <source>History to Excel</source>
        <translation>Журнал в Excel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the record</source>
        <translation>Журнал записи</translation>
    </message>
</context>
<context>
    <name>HowPage</name>
    <message>
        <source>How do you want to begin?</source>
        <translation>С чего начать?</translation>
    </message>
    <message>
        <source>A new department</source>
        <translation>Новая кафедра</translation>
    </message>
    <message>
        <source>University, officials, programmes, semesters, step by step</source>
        <translation>Университет, должностные лица, программы, семестры по шагам</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Демонстрация</translation>
    </message>
    <message>
        <source>Invented people at every stage: to look around and try things</source>
        <translation>Вымышленные люди на каждом этапе: осмотреться и попробовать</translation>
    </message>
    <message>
        <source>A file that exists</source>
        <translation>Существующий файл</translation>
    </message>
    <message>
        <source>A database of this program, or a copy of one</source>
        <translation>База этой программы или её копия</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Open a department</source>
        <translation>Открыть базу кафедры</translation>
    </message>
</context>
<context>
    <name>IinField</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Показать номер полностью</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import of a list</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>Import of a study plan</source>
        <translation>Импорт учебного плана</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Чтение списка</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Запись…</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Запись списка</translation>
    </message>
    <message>
        <source>The list is in the records</source>
        <translation>Список записан</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Сохранить список замечаний</translation>
    </message>
    <message>
        <source>problems.xlsx</source>
        <translation>замечания.xlsx</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ячейка</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Описание</translation>
    </message>
</context>
<context>
    <name>InterfaceTab</name>
    <message>
        <source>As in the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Оформление</translation>
    </message>
</context>
<context>
    <name>InternshipParts</name>
    <message>
        <source>Host organisation</source>
        <translation>Принимающая организация</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>За рубежом</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Железнодорожный</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Автомобильный</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Воздушный</translation>
    </message>
    <message>
        <source>Travel expenses</source>
        <translation>Командировочные расходы</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Вид транспорта</translation>
    </message>
    <message>
        <source>Fee, tenge</source>
        <translation>Плата за обучение, тенге</translation>
    </message>
    <message>
        <source>No expenses at all</source>
        <translation>Расходов нет совсем</translation>
    </message>
    <message>
        <source>Cost calculation, total</source>
        <translation>Калькуляция расходов, итого</translation>
    </message>
    <message>
        <source>Cost calculation approved on</source>
        <translation>Дата утверждения калькуляции</translation>
    </message>
    <message>
        <source>Cost calculation approved by</source>
        <translation>Кем утверждена калькуляция</translation>
    </message>
    <message>
        <source>Sources of finance, separated by semicolons</source>
        <translation>Источники финансирования, через точку с запятой</translation>
    </message>
    <message>
        <source>Application to the Rector, date</source>
        <translation>Дата заявления на имя ректора</translation>
    </message>
    <message>
        <source>Supervisor agreed on</source>
        <translation>Дата согласия руководителя</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Заседание кафедры, номер протокола</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Заседание кафедры, дата</translation>
    </message>
    <message>
        <source>Contract with the host, number</source>
        <translation>Договор с принимающей стороной, номер</translation>
    </message>
    <message>
        <source>Contract with the host, date</source>
        <translation>Договор с принимающей стороной, дата</translation>
    </message>
    <message>
        <source>Contract valid from</source>
        <translation>Договор действует с</translation>
    </message>
    <message>
        <source>Contract valid to</source>
        <translation>Договор действует по</translation>
    </message>
    <message>
        <source>Foreign language, level</source>
        <translation>Иностранный язык, уровень</translation>
    </message>
    <message>
        <source>Language certificate valid to</source>
        <translation>Языковой сертификат действует до</translation>
    </message>
    <message>
        <source>Results in study and research</source>
        <translation>Результаты в учёбе и науке</translation>
    </message>
    <message>
        <source>Part in public life</source>
        <translation>Участие в общественной жизни</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Требования</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Ожидаемые результаты</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Название работы</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Ожидаемый результат</translation>
    </message>
    <message>
        <source>Actually from</source>
        <translation>Фактическое начало</translation>
    </message>
    <message>
        <source>Actually to</source>
        <translation>Фактическое окончание</translation>
    </message>
    <message>
        <source>Report handed in on</source>
        <translation>Дата сдачи отчёта</translation>
    </message>
    <message>
        <source>Document of completion, kind</source>
        <translation>Подтверждающий документ, вид</translation>
    </message>
    <message>
        <source>Document of completion, number</source>
        <translation>Подтверждающий документ, номер</translation>
    </message>
    <message>
        <source>Document received on</source>
        <translation>Дата сдачи документа на кафедру</translation>
    </message>
    <message>
        <source>Work done and results</source>
        <translation>Выполненные работы, результаты</translation>
    </message>
    <message>
        <source>Conferences and courses</source>
        <translation>Конференции, курсы</translation>
    </message>
    <message>
        <source>Further work</source>
        <translation>Дополнительные виды работ</translation>
    </message>
    <message>
        <source>The student&apos;s opinion</source>
        <translation>Мнение магистранта</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Дата отчёта</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Название статьи</translation>
    </message>
    <message>
        <source>Publisher, place</source>
        <translation>Издательство, место издания</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>Печ. листов</translation>
    </message>
    <message>
        <source>Visa of the head of department</source>
        <translation>Виза заведующего кафедрой</translation>
    </message>
    <message>
        <source>Visa of the accountant</source>
        <translation>Виза бухгалтера</translation>
    </message>
    <message>
        <source>Visa of DSIA</source>
        <translation>Виза ДНИД</translation>
    </message>
    <message>
        <source>Visa of the vice-rector</source>
        <translation>Виза проректора</translation>
    </message>
    <message>
        <source>Act on distance learning, number</source>
        <translation>Акт о переходе на дистанционное обучение, номер</translation>
    </message>
    <message>
        <source>Act on distance learning, date</source>
        <translation>Акт о переходе на дистанционное обучение, дата</translation>
    </message>
    <message>
        <source>Consent of the host, number</source>
        <translation>Согласие принимающей организации, номер</translation>
    </message>
    <message>
        <source>Consent of the host, date</source>
        <translation>Согласие принимающей организации, дата</translation>
    </message>
    <message>
        <source>Language test</source>
        <translation>Языковой тест</translation>
    </message>
    <message>
        <source>Score of the test</source>
        <translation>Балл теста</translation>
    </message>
    <message>
        <source>Language certificate, number</source>
        <translation>Языковой сертификат, номер</translation>
    </message>
    <message>
        <source>Language certificate, date</source>
        <translation>Языковой сертификат, дата</translation>
    </message>
</context>
<context>
    <name>InternshipTab</name>
    <message>
        <source>No internship is planned yet.</source>
        <translation>Стажировка пока не запланирована.</translation>
    </message>
    <message>
        <source>Plan an internship</source>
        <translation>Запланировать стажировку</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Стажировка</translation>
    </message>
    <message>
        <source>Another internship</source>
        <translation>Ещё одна стажировка</translation>
    </message>
    <message>
        <source>Place and dates</source>
        <translation>Место и сроки</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>Agreements and contract</source>
        <translation>Согласования и договор</translation>
    </message>
    <message>
        <source>Internship abroad</source>
        <translation>Зарубежная стажировка</translation>
    </message>
    <message>
        <source>Further particulars</source>
        <translation>Дополнительные сведения</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа стажировки</translation>
    </message>
    <message>
        <source>Return and report</source>
        <translation>Возвращение и отчёт</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Текст отчёта</translation>
    </message>
    <message>
        <source>Publications of the internship</source>
        <translation>Публикации по стажировке</translation>
    </message>
    <message>
        <source>Decisions on the report</source>
        <translation>Решения по отчёту</translation>
    </message>
    <message>
        <source>New internship</source>
        <translation>Новая стажировка</translation>
    </message>
    <message>
        <source>Programme approved by the head</source>
        <translation>Утверждение программы заведующим</translation>
    </message>
    <message>
        <source>Approved by the University</source>
        <translation>Утверждение университетом</translation>
    </message>
    <message>
        <source>; credits: {n}</source>
        <translation>; кредитов: {n}</translation>
    </message>
    <message>
        <source>Research seminar</source>
        <translation>Научный семинар</translation>
    </message>
    <message>
        <source>Report approved by the head</source>
        <translation>Утверждение отчёта заведующим</translation>
    </message>
    <message>
        <source>Credits decided by the department</source>
        <translation>Решение кафедры о кредитах</translation>
    </message>
    <message>
        <source>Handed over for storage</source>
        <translation>Передача на хранение</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредиты</translation>
    </message>
</context>
<context>
    <name>IssuedTab</name>
    <message>
        <source>Number, form or person</source>
        <translation>Номер, форма или фамилия</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отбор в списке</translation>
    </message>
    <message>
        <source>Register of copies</source>
        <translation>Журнал экземпляров</translation>
    </message>
    <message>
        <source>Papers printed for signing are kept here. The first one is printed from a student&apos;s card.</source>
        <translation>Здесь хранятся документы, напечатанные на подпись. Первый печатается из карточки магистранта.</translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation>Открыть магистрантов</translation>
    </message>
    <message>
        <source>Papers: {n}</source>
        <translation>Документов: {n}</translation>
    </message>
</context>
<context>
    <name>LaboratoriesCard</name>
    <message>
        <source>Laboratory</source>
        <translation>Лаборатория</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Аккредитация</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Действует по</translation>
    </message>
    <message>
        <source>Own laboratories</source>
        <translation>Собственные лаборатории</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>A safe copy is being made…</source>
        <translation>Делается резервная копия…</translation>
    </message>
    <message>
        <source>Leave without it</source>
        <translation>Выйти без неё</translation>
    </message>
    <message>
        <source>The safe copy could not be made</source>
        <translation>Резервную копию сделать не удалось</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Всё равно выйти</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>решено вручную</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Руководители</translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation>Заседания, приказы</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедра</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ManyPrinter</name>
    <message>
        <source>Folder for the printed files</source>
        <translation>Папка для напечатанных файлов</translation>
    </message>
    <message>
        <source>Printing papers: {n}</source>
        <translation>Печать документов: {n}</translation>
    </message>
    <message>
        <source>All of them into a folder…</source>
        <translation>Все в папку…</translation>
    </message>
    <message>
        <source>For everybody, into a folder: {n}…</source>
        <translation>Для всех, в папку: {n}…</translation>
    </message>
    <message>
        <source>Printing was stopped. Issued before that: {n}</source>
        <translation>Печать остановлена. До этого выпущено: {n}</translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation>Напечатано: {n}. Не напечатано:</translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation>Напечатано не всё</translation>
    </message>
    <message>
        <source>Printed: {n}</source>
        <translation>Напечатано: {n}</translation>
    </message>
</context>
<context>
    <name>MattersWizard</name>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation>Что дальше:</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Number or subject</source>
        <translation>Номер или содержание</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отфильтровать список</translation>
    </message>
    <message>
        <source>New meeting or order</source>
        <translation>Новое заседание или приказ</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation>Записать шаг</translation>
    </message>
    <message>
        <source>Meetings of the department and the council, submissions and orders are kept here.</source>
        <translation>Здесь хранятся заседания кафедры и Учёного совета, представления и приказы.</translation>
    </message>
    <message>
        <source>Record the first meeting</source>
        <translation>Записать первое заседание</translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation>Заседания и приказы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose an act above to see what it decided.</source>
        <translation>Выберите выше заседание или приказ, чтобы увидеть решения.</translation>
    </message>
    <message>
        <source>Chair: {name}</source>
        <translation>Председатель: {name}</translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message>
        <source>Data of the minutes</source>
        <translation>Данные протокола</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Председатель</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретарь</translation>
    </message>
    <message>
        <source>Present, people</source>
        <translation>Присутствовало, человек</translation>
    </message>
    <message>
        <source>Post and name, as in the order: who answers for carrying it out</source>
        <translation>Должность и имя, как в приказе: кто отвечает за исполнение</translation>
    </message>
    <message>
        <source>Control of the order</source>
        <translation>Контроль исполнения приказа</translation>
    </message>
    <message>
        <source>Heard (instead of the usual words)</source>
        <translation>Слушали (вместо обычных слов)</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Докладчик</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Выступили</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Против</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>Воздержались</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Экземпляров</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листов</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>Приложения</translation>
    </message>
    <message>
        <source>A number is written with digits only.</source>
        <translation>Число пишется только цифрами.</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Words of this paper</source>
        <translation>Слова этого документа</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>Names as the paper declines them. A correction is kept for the next papers; an empty field takes it back.</source>
        <translation>Имена так, как их склоняет документ. Правка запоминается для следующих документов; пустое поле её отменяет.</translation>
    </message>
</context>
<context>
    <name>NewYearWizard</name>
    <message>
        <source>New academic year</source>
        <translation>Новый учебный год</translation>
    </message>
    <message>
        <source>Begin the year</source>
        <translation>Начать год</translation>
    </message>
    <message>
        <source>The academic year has begun</source>
        <translation>Учебный год начат</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>OfficeTab</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Название на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название на русском</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название на английском</translation>
    </message>
    <message>
        <source>Kazakh name in the genitive case</source>
        <translation>Казахское название в родительном падеже</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Name in capitals, as forms print it</source>
        <translation>Название прописными (для форм)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Ministry, as forms print it</source>
        <translation>Министерство (для форм)</translation>
    </message>
    <message>
        <source>Legal name, for contracts</source>
        <translation>Юридическое название (для договоров)</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Университет</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедра</translation>
    </message>
</context>
<context>
    <name>OfficialsPage</name>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Degree, title</source>
        <translation>Степень</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Those who chair meetings and sign papers. Empty lines are left out.</source>
        <translation>Те, кто ведёт заседания и подписывает документы. Пустые строки не записываются.</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Должностные лица</translation>
    </message>
</context>
<context>
    <name>OfficialsTab</name>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Degree, title</source>
        <translation>Степень, звание</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Minutes and orders name who held the post on their date. When a post changes hands, enter the last day of the old holder and add a line for the new one.</source>
        <translation>В протоколах и приказах указывается тот, кто занимал должность в их дату. При смене человека впишите последний день прежнего и добавьте строку для нового.</translation>
    </message>
</context>
<context>
    <name>OpenPlaces</name>
    <message>
        <source>Clause or words</source>
        <translation>Пункт или слова</translation>
    </message>
    <message>
        <source>Filter the places</source>
        <translation>Отбор по списку</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Не подтверждённые</translation>
    </message>
    <message>
        <source>With a choice</source>
        <translation>С выбором</translation>
    </message>
    <message>
        <source>Which places are shown</source>
        <translation>Какие показаны</translation>
    </message>
    <message>
        <source>Shown: {0} of {1}, to be confirmed: {2}</source>
        <translation>Показано: {0} из {1}, не подтверждено: {2}</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Открыть другой файл</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Новая кафедра</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Копии…</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Восстановить эту копию</translation>
    </message>
    <message>
        <source>The newest sound copy: {0}. Students: {1}, papers: {2}.</source>
        <translation>Последняя целая копия: {0}. Магистрантов: {1}, документов: {2}.</translation>
    </message>
    <message>
        <source>Opening the department…</source>
        <translation>База кафедры открывается…</translation>
    </message>
    <message>
        <source>The database is of an earlier version. A safe copy is made before it is changed: {0} of {1} files.</source>
        <translation>База прежней версии. До её обновления делается резервная копия: файлов {0} из {1}.</translation>
    </message>
    <message>
        <source>Enter your university and department, look around in a demonstration, or open a file.</source>
        <translation>Введите университет и кафедру, осмотритесь в демонстрации или откройте файл.</translation>
    </message>
    <message>
        <source>There is no department here yet</source>
        <translation>Здесь пока нет кафедры</translation>
    </message>
    <message>
        <source>The department cannot be opened</source>
        <translation>Базу кафедры открыть не удалось</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Papers to print:</source>
        <translation>Документы для печати:</translation>
    </message>
    <message>
        <source>All of them into a folder…</source>
        <translation>Все в папку…</translation>
    </message>
</context>
<context>
    <name>OwnProgrammesTab</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Training direction</source>
        <translation>Направление подготовки</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственное</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>The department itself</source>
        <translation>О самой кафедре</translation>
    </message>
    <message>
        <source>Department responsible for the programme</source>
        <translation>Подразделение, ответственное за программу</translation>
    </message>
    <message>
        <source>Leader of the programme</source>
        <translation>Руководитель программы</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>What the package changes</source>
        <translation>Что изменит пакет</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Здесь сейчас</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>{0}, {1}: everything in this package was received already.</source>
        <translation>{0}, {1}: всё из этого пакета уже принято.</translation>
    </message>
    <message>
        <source>{0}, {1}. Added: {2}, changed: {3}, removed: {4}, to be decided: {5}, papers and scans: {6}.</source>
        <translation>{0}, {1}. Добавится: {2}, изменится: {3}, удалится: {4}, ждут решения: {5}, бумаг и сканов: {6}.</translation>
    </message>
    <message>
        <source>People anonymised on the other PC: {0}. Here too their names, papers and scans go for good: that cannot be undone.</source>
        <translation>Обезличено на другом компьютере людей: {0}. Их имена, бумаги и сканы и здесь удаляются навсегда: отменить это нельзя.</translation>
    </message>
    <message>
        <source>Changes not shown: {0}.</source>
        <translation>Не показано изменений: {0}.</translation>
    </message>
    <message>
        <source>{0} (until you choose) or {1}</source>
        <translation>{0} (пока вы не выберете) или {1}</translation>
    </message>
</context>
<context>
    <name>Packer</name>
    <message>
        <source>Pack for an inspection</source>
        <translation>Комплект для проверки</translation>
    </message>
    <message>
        <source>Folder for the packs</source>
        <translation>Папка для комплектов</translation>
    </message>
    <message>
        <source>Packing the papers of {n} students</source>
        <translation>Собираются документы магистрантов: {n}</translation>
    </message>
    <message>
        <source>Papers in the pack: {n}, missing: {missing}</source>
        <translation>Документов в комплекте: {n}, недостаёт: {missing}</translation>
    </message>
    <message>
        <source>Packs written: {n}</source>
        <translation>Записано комплектов: {n}</translation>
    </message>
    <message>
        <source>Not everything could be packed</source>
        <translation>Собрано не всё</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>Open the page to read it</source>
        <translation>Открыть страницу, чтобы прочитать</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>The page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Повернуть на четверть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>PaperDetails</name>
    <message>
        <source>signed: {who}</source>
        <translation>подписал(а): {who}</translation>
    </message>
    <message>
        <source>handed over: {who}</source>
        <translation>передано: {who}</translation>
    </message>
    <message>
        <source>came home</source>
        <translation>вернулся на кафедру</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>утерян</translation>
    </message>
    <message>
        <source>annulled, not waited for</source>
        <translation>аннулирован, не ожидается</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>at home: {who}</source>
        <translation>вернулся, хранит: {who}</translation>
    </message>
    <message>
        <source>with: {who}; waits for: {next}</source>
        <translation>у кого: {who}; ждёт подписи: {next}</translation>
    </message>
    <message>
        <source>with: {who}</source>
        <translation>у кого: {who}</translation>
    </message>
    <message>
        <source>Paper {number}</source>
        <translation>Документ {number}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Экз.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Сканы</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Экземпляры</translation>
    </message>
    <message>
        <source>Copy, sheet</source>
        <translation>Экз., лист</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{copy}, sheet {sheet}</source>
        <translation>{copy}, лист {sheet}</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}, страница {page}</translation>
    </message>
    <message>
        <source>No scan has come home yet.</source>
        <translation>Пока не принят ни один скан.</translation>
    </message>
    <message>
        <source>A draft is signed by nobody: it has no copies.</source>
        <translation>Проект никто не подписывает, экземпляров у него нет.</translation>
    </message>
    <message>
        <source>{date} issued</source>
        <translation>{date} выпущен</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Страница открывается…</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Issued papers</source>
        <translation>Выпущенные документы</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущен</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Nothing was issued for this student yet. Printing begins at the top of the card.</source>
        <translation>Для этого магистранта документы ещё не выпускали. Печать начинается вверху карточки.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Copies and scans…</source>
        <translation>Экземпляры и сканы…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Annul…</source>
        <translation>Аннулировать…</translation>
    </message>
    <message>
        <source>annulled {date}: {reason}</source>
        <translation>аннулирован {date}: {reason}</translation>
    </message>
    <message>
        <source>outdated: the record or the form has changed</source>
        <translation>устарел: запись или форма изменилась</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Paper {number} becomes void. The file and its number stay in the register.</source>
        <translation>Документ {number} утратит силу. Файл и номер останутся в реестре.</translation>
    </message>
    <message>
        <source>Annul</source>
        <translation>Аннулировать</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Issued</source>
        <translation>Выпущенные</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>На подписи</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Сканы</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Pack for an inspection…</source>
        <translation>Комплект для проверки…</translation>
    </message>
    <message>
        <source>Papers of the student</source>
        <translation>Документы магистранта</translation>
    </message>
</context>
<context>
    <name>PasswordsDialog</name>
    <message>
        <source>The same once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Head of the department: everything</source>
        <translation>Заведующий кафедрой: всё</translation>
    </message>
    <message>
        <source>Secretary: everything but users, restoring and the regulation</source>
        <translation>Секретарь: всё, кроме пользователей, восстановления и положения</translation>
    </message>
    <message>
        <source>Reader: looks and prints, writes nothing</source>
        <translation>Читатель: смотрит и печатает, ничего не записывает</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>User in the role of the head</source>
        <translation>Пользователь с ролью заведующего</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Type the recovery key from the paper that was printed when the department was protected. Without the paper, another head can give you a new password in Settings.</source>
        <translation>Введите ключ восстановления с листа, напечатанного при включении защиты. Если листа нет, другой пользователь с ролью заведующего может дать вам новый пароль в настройках.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Задать новый пароль</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation>Почему не сейчас</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Search: name, programme</source>
        <translation>Поиск: имя, программа</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Which students are shown</source>
        <translation>Какие магистранты показаны</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>For the selected:</source>
        <translation>Для выбранных:</translation>
    </message>
</context>
<context>
    <name>PersonalTab</name>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Образовательная программа</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Language of study</source>
        <translation>Язык обучения</translation>
    </message>
    <message>
        <source>Basis of study</source>
        <translation>Основа обучения</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Enrolment order, number</source>
        <translation>Приказ о зачислении, номер</translation>
    </message>
    <message>
        <source>Enrolment order, date</source>
        <translation>Приказ о зачислении, дата</translation>
    </message>
    <message>
        <source>First day of study</source>
        <translation>Первый день обучения</translation>
    </message>
    <message>
        <source>Contract of paid services, number</source>
        <translation>Договор платных услуг, номер</translation>
    </message>
    <message>
        <source>Contract of paid services, date</source>
        <translation>Договор платных услуг, дата</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Leave until, if the order says</source>
        <translation>Отпуск по (если указано в приказе)</translation>
    </message>
    <message>
        <source>Basis: order, number and date</source>
        <translation>Основание: номер и дата приказа</translation>
    </message>
    <message>
        <source>An IIN has 12 digits.</source>
        <translation>ИИН состоит из 12 цифр.</translation>
    </message>
    <message>
        <source>The check digit does not fit: compare with the identity card. It can be saved.</source>
        <translation>Контрольная цифра не сходится: сверьте с удостоверением. Сохранить можно.</translation>
    </message>
    <message>
        <source>No birth date can be read from this IIN. It can be saved.</source>
        <translation>По этому ИИН дата рождения не читается. Сохранить можно.</translation>
    </message>
    <message>
        <source>Birth date by the IIN: {date}</source>
        <translation>Дата рождения по ИИН: {date}</translation>
    </message>
    <message>
        <source>Education before</source>
        <translation>Предыдущее образование</translation>
    </message>
    <message>
        <source>Same profile as the degree before</source>
        <translation>Профиль совпадает с прежним образованием</translation>
    </message>
    <message>
        <source>Customer of the training</source>
        <translation>Заказчик обучения</translation>
    </message>
</context>
<context>
    <name>PlaceBlock</name>
    <message>
        <source>clause {0}</source>
        <translation>п. {0}</translation>
    </message>
    <message>
        <source>Confirmed by the university</source>
        <translation>Подтверждено университетом</translation>
    </message>
    <message>
        <source>Read as: {0}</source>
        <translation>Как читается: {0}</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>По умолчанию: {0}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>требует подтверждения</translation>
    </message>
</context>
<context>
    <name>PlainCopiesDialog</name>
    <message>
        <source>Copies that are not encrypted</source>
        <translation>Незашифрованные копии</translation>
    </message>
    <message>
        <source>They were made before the department was protected: whoever gets hold of them can read them. Encrypted, they open by the passwords of now. Copies saved elsewhere by hand are not looked for: delete them.</source>
        <translation>Они сделаны до защиты кафедры: их прочтёт любой, к кому они попадут. Зашифрованные, они открываются нынешними паролями. Копии, сохранённые в других местах вручную, не ищутся: удалите их.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Зашифровать</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Искать в папке…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{0} · students: {1}, papers: {2}
{3}</source>
        <translation>{0} · магистрантов: {1}, документов: {2}
{3}</translation>
    </message>
    <message>
        <source>No copy lies open at the places that were looked at.</source>
        <translation>В просмотренных местах незашифрованных копий нет.</translation>
    </message>
    <message>
        <source>Encrypting copies</source>
        <translation>Шифрование копий</translation>
    </message>
    <message>
        <source>These copies could not be read and were not encrypted: {0}.</source>
        <translation>Эти копии не удалось прочитать, они не зашифрованы: {0}.</translation>
    </message>
    <message>
        <source>Copies to be deleted for good: {0}. Encrypted ones are made anew at the next copying.</source>
        <translation>Копий будет удалено навсегда: {0}. Зашифрованные будут созданы при следующем копировании.</translation>
    </message>
    <message>
        <source>Delete the copies?</source>
        <translation>Удалить копии?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Deleting copies</source>
        <translation>Удаление копий</translation>
    </message>
    <message>
        <source>Where copies may lie</source>
        <translation>Где могут лежать копии</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Version of the plan</source>
        <translation>Версия плана</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Сравнить версии</translation>
    </message>
    <message>
        <source>Copy from a template</source>
        <translation>Взять из образца</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Сохранить как образец</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>Save to Excel</source>
        <translation>Сохранить в Excel</translation>
    </message>
    <message>
        <source>Blank Excel table</source>
        <translation>Пустая таблица Excel</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Версия {n}</translation>
    </message>
    <message>
        <source>superseded version</source>
        <translation>версия, утратившая силу</translation>
    </message>
    <message>
        <source>in force, approved {date}</source>
        <translation>действует, утверждена {date}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>draft of an amendment</source>
        <translation>проект изменения</translation>
    </message>
</context>
<context>
    <name>PlanParts</name>
    <message>
        <source>Plan of the thesis work</source>
        <translation>План выполнения диссертации (проекта)</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Практика</translation>
    </message>
    <message>
        <source>Research internship</source>
        <translation>Научная стажировка</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Публикации</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>Учебный план</translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation>Педагогическая практика</translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation>Исследовательская практика</translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation>Производственная практика</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Название работы</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Вид отчёта</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Dates in words</source>
        <translation>Срок словами</translation>
    </message>
    <message>
        <source>Kind of practice</source>
        <translation>Вид практики</translation>
    </message>
    <message>
        <source>Kind of publication</source>
        <translation>Вид публикации</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Дисциплина</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Цикл</translation>
    </message>
    <message>
        <source>Comp.</source>
        <translation>Комп.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредиты</translation>
    </message>
    <message>
        <source>Semester</source>
        <translation>Семестр</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Rationale of the topic</source>
        <translation>Обоснование темы</translation>
    </message>
    <message>
        <source>Structure of the work</source>
        <translation>Структура работы</translation>
    </message>
    <message>
        <source>Direction of research</source>
        <translation>Направление исследования</translation>
    </message>
    <message>
        <source>Signed by the student</source>
        <translation>Подписан магистрантом</translation>
    </message>
    <message>
        <source>Signed by the supervisor</source>
        <translation>Подписан руководителем</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Заседание кафедры, номер протокола</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Заседание кафедры, дата</translation>
    </message>
    <message>
        <source>Agreed by the head</source>
        <translation>Согласован заведующим</translation>
    </message>
    <message>
        <source>Agreed by the vice-rector</source>
        <translation>Согласован проректором</translation>
    </message>
    <message>
        <source>Academic council, minutes number</source>
        <translation>Учёный совет, номер протокола</translation>
    </message>
    <message>
        <source>Academic council, date</source>
        <translation>Учёный совет, дата</translation>
    </message>
    <message>
        <source>Rector&apos;s approval, number</source>
        <translation>Утверждение ректора, номер</translation>
    </message>
    <message>
        <source>Rector&apos;s approval, date</source>
        <translation>Утверждение ректора, дата</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>There is no individual plan yet. It begins with the practices that the form prescribes.</source>
        <translation>Индивидуального плана пока нет. Он начинается с практик, предусмотренных формой.</translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation>Завести план</translation>
    </message>
    <message>
        <source>Research: rationale, structure, direction</source>
        <translation>Исследование: обоснование, структура, направление</translation>
    </message>
    <message>
        <source>Signatures and approvals</source>
        <translation>Подписи и согласования</translation>
    </message>
    <message>
        <source>Copies handed over</source>
        <translation>Вручённые экземпляры</translation>
    </message>
    <message>
        <source>What the rules say of the rows</source>
        <translation>Что говорят правила о строках</translation>
    </message>
    <message>
        <source>Return to draft…</source>
        <translation>Вернуть на доработку…</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Индивидуальный план</translation>
    </message>
    <message>
        <source>recorded as steps of the amendment</source>
        <translation>записываются шагами дела об изменении</translation>
    </message>
    <message>
        <source>after approval</source>
        <translation>после утверждения</translation>
    </message>
    <message>
        <source>{n} not met</source>
        <translation>не выполнено: {n}</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Есть несохранённые изменения</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>Если продолжить без сохранения, они пропадут.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Продолжить без сохранения</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>Образцов планов ещё нет</translation>
    </message>
    <message>
        <source>Open a plan of the same programme and track that is well filled in and keep it as a template.</source>
        <translation>Откройте хорошо заполненный план той же программы и направления и сохраните его как образец.</translation>
    </message>
    <message>
        <source>Some plans were left as they were</source>
        <translation>Некоторые планы остались как были</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Название образца</translation>
    </message>
    <message>
        <source>The rows saved in this plan are kept for the students of its programme and track.</source>
        <translation>Сохранённые строки этого плана остаются для магистрантов его программы и направления.</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Сохранить как образец</translation>
    </message>
    <message>
        <source>Save to Excel</source>
        <translation>Сохранить в Excel</translation>
    </message>
    <message>
        <source>study plan.xlsx</source>
        <translation>учебный план.xlsx</translation>
    </message>
    <message>
        <source>Return the plan to draft</source>
        <translation>Вернуть план на доработку</translation>
    </message>
    <message>
        <source>Later signatures and approvals no longer stand.</source>
        <translation>Последующие подписи и согласования утратят силу.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Smaller</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Остановить печать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Файл Word…</translation>
    </message>
    <message>
        <source>A working copy to edit in Word. It is not numbered and not kept.</source>
        <translation>Рабочая копия для правки в Word. Номер не присваивается, в программе не хранится.</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Страница {page} из {count}</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Save as a Word file</source>
        <translation>Сохранить как файл Word</translation>
    </message>
    <message>
        <source>Issued: {title}, № {number}</source>
        <translation>Выпущено: {title}, № {number}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Идёт печать…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на принтер.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Печать остановлена.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing was lost. Look at the printer, print again or save the PDF.</source>
        <translation>Принтер не принял страницы. Ничего не потеряно. Проверьте принтер, напечатайте снова или сохраните PDF.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Не напечатано</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. Save the PDF and print it on another one.</source>
        <translation>На этом компьютере нет принтера. Сохраните PDF и напечатайте его на другом.</translation>
    </message>
    <message>
        <source>all, or 1-3, 5</source>
        <translation>все или 1-3, 5</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>Двусторонняя печать</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Экземпляров</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>На экземпляр меньше</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>На экземпляр больше</translation>
    </message>
    <message>
        <source>Pages are written as 1-3, 5 and lie between 1 and {count}.</source>
        <translation>Страницы пишутся как 1-3, 5, в пределах от 1 до {count}.</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Choices</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Today calls to mind whose consent is not recorded</source>
        <translation>«Сегодня» напоминает, чьё согласие не записано</translation>
    </message>
    <message>
        <source>Working days within which the authorised body is told of a breach</source>
        <translation>Срок уведомления уполномоченного органа о нарушении, рабочих дней</translation>
    </message>
    <message>
        <source>Years for which data are kept after graduation or expulsion (empty: nobody is proposed)</source>
        <translation>Сколько лет данные хранятся после выпуска или отчисления (пусто: никто не предлагается)</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Выбрано кафедрой.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed. Ask the lawyer of the university.</source>
        <translation>Предложено программой, не подтверждено. Спросите юриста университета.</translation>
    </message>
</context>
<context>
    <name>ProceduresTab</name>
    <message>
        <source>Procedures</source>
        <translation>Процедуры</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>Начать…</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Процедура</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>The regulation of this student knows no procedures.</source>
        <translation>В положении этого магистранта нет процедур.</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>завершена</translation>
    </message>
    <message>
        <source>ended by refusal</source>
        <translation>отклонена</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочена</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не начата</translation>
    </message>
    <message>
        <source>No further procedure may begin now.</source>
        <translation>Сейчас начать другую процедуру нельзя.</translation>
    </message>
    <message>
        <source>Take back the last step?</source>
        <translation>Отменить последний шаг?</translation>
    </message>
    <message>
        <source>{0}: the record goes back to what the steps before say.</source>
        <translation>{0}: запись вернётся к тому, что говорят предыдущие шаги.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить шаг</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a department</source>
        <translation>Открыть базу кафедры</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>База повреждена</translation>
    </message>
    <message>
        <source>Choose a copy…</source>
        <translation>Выбрать копию…</translation>
    </message>
    <message>
        <source>The copy is being restored…</source>
        <translation>Копия восстанавливается…</translation>
    </message>
    <message>
        <source>Restoring a copy</source>
        <translation>Восстановление копии</translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>Code</source>
        <translation>Шифр</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <translation>Название (каз.)</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название (рус.)</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название (англ.)</translation>
    </message>
    <message>
        <source>Programmes of the department. The import of students adds those that stand in the list.</source>
        <translation>Образовательные программы кафедры. При импорте магистрантов программы из списка добавятся сами.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>Code</source>
        <translation>Шифр</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <translation>Название на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название на русском</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название на английском</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>A programme that is removed here goes to the archive: nothing is lost.</source>
        <translation>Удалённая здесь программа уходит в архив: ничего не теряется.</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation>Тема (казахский)</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>look</source>
        <translation>проверить</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готово</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Your name as a user</source>
        <translation>Ваше имя пользователя</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Without a password whoever gets at the files of this computer can read them, and everybody may do everything. With one, database, papers, scans and copies are encrypted, each user has a role, and the window locks itself. You become the first user, in the role of the head. Afterwards a recovery key is shown: print it. Copies made before at the second place are told afterwards; other ones stay readable: delete them by hand. This can be done and undone at any time in Settings, Data.</source>
        <translation>Без пароля файлы этого компьютера прочтёт любой, кто до них доберётся, и каждому позволено всё. С паролем база, документы, сканы и копии зашифрованы, у каждого пользователя своя роль, а окно блокируется само. Вы станете первым пользователем, в роли заведующего. В конце будет показан ключ восстановления: распечатайте его. О копиях, сделанных раньше на втором месте, будет сказано потом; прочие останутся читаемыми: удалите их вручную. Сделать это и отменить можно в любое время: «Настройки», «Данные».</translation>
    </message>
    <message>
        <source>Protect by a password</source>
        <translation>Защитить паролем</translation>
    </message>
    <message>
        <source>Encrypting the department</source>
        <translation>Шифрование данных кафедры</translation>
    </message>
    <message>
        <source>These copies could not be read and were not encrypted: {0}.</source>
        <translation>Эти копии не удалось прочитать, они не зашифрованы: {0}.</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Protect by a password…</source>
        <translation>Защитить паролем…</translation>
    </message>
    <message>
        <source>Users…</source>
        <translation>Пользователи…</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Сменить мой пароль…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Новый ключ восстановления…</translation>
    </message>
    <message>
        <source>Open copies…</source>
        <translation>Открытые копии…</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Заблокировать сейчас (Ctrl+L)</translation>
    </message>
    <message>
        <source>Turn the protection off…</source>
        <translation>Отключить защиту…</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key or a click (0: never). 15 is a proposal.</source>
        <translation>Блокировать через столько минут без нажатий (0: никогда). 15 — предложенное значение.</translation>
    </message>
    <message>
        <source>Encrypted: database, papers, scans and copies. At work: {0}.</source>
        <translation>Зашифрованы база, документы, сканы и копии. Работает: {0}.</translation>
    </message>
    <message>
        <source>Not protected: whoever gets at the files of this computer can read them. With a password they are encrypted, each user has a role, and the window locks itself.</source>
        <translation>Не защищено: кто доберётся до файлов этого компьютера, может их прочитать. С паролем они шифруются, у каждого пользователя есть роль, а окно блокируется само.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ваш пароль</translation>
    </message>
    <message>
        <source>Everything will be decrypted; users and roles are gone. Whoever gets at the files can read them.</source>
        <translation>Всё будет расшифровано; пользователи и роли исчезнут. Кто доберётся до файлов, сможет их прочитать.</translation>
    </message>
    <message>
        <source>Decrypting the department</source>
        <translation>Расшифровка данных кафедры</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Ваш пароль изменён.</translation>
    </message>
    <message>
        <source>A new key is made and shown once, to be printed. The paper printed before opens nothing from then on.</source>
        <translation>Новый ключ будет создан и показан один раз, чтобы его распечатать. Прежняя бумага после этого ничего не откроет.</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Создать новый ключ восстановления</translation>
    </message>
</context>
<context>
    <name>PurposesCard</name>
    <message>
        <source>Purpose</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Blocked when</source>
        <translation>Когда блокируются</translation>
    </message>
    <message>
        <source>Purposes of processing</source>
        <translation>Цели обработки</translation>
    </message>
</context>
<context>
    <name>RecordsBlock</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The record was entered by mistake and goes away. Undo brings it back.</source>
        <translation>Ошибочно внесённая запись удаляется. «Отменить» вернёт её.</translation>
    </message>
    <message>
        <source>Remove the record?</source>
        <translation>Удалить запись?</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Take out this line?</source>
        <translation>Убрать эту строку?</translation>
    </message>
    <message>
        <source>It was entered by mistake. What is over stays in the list with its last day.</source>
        <translation>Убирается строка, введённая по ошибке. Истёкший договор остаётся в списке со своим последним днём.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>It is put away</source>
        <translation>Убрано в надёжное место</translation>
    </message>
    <message>
        <source>If every password is forgotten, this key alone opens the department. It is shown only now and kept nowhere: print it or write it down, and lock the paper away, not beside the computer.</source>
        <translation>Если забыты все пароли, кафедру откроет только этот ключ. Он показывается только сейчас и нигде не хранится: напечатайте или запишите его и держите лист под замком, не рядом с компьютером.</translation>
    </message>
    <message>
        <source>Where to put the recovery key</source>
        <translation>Куда сохранить ключ восстановления</translation>
    </message>
</context>
<context>
    <name>RegulationTab</name>
    <message>
        <source>Regulation in force</source>
        <translation>Действующее положение</translation>
    </message>
    <message>
        <source>A case keeps the edition under which it began.</source>
        <translation>Начатое дело ведётся по той редакции, по которой началось.</translation>
    </message>
    <message>
        <source>What the regulation leaves unclear</source>
        <translation>Что положение оставляет неясным</translation>
    </message>
    <message>
        <source>Other choices</source>
        <translation>Прочие настройки</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Number the copies in the footer</source>
        <translation>Нумеровать экземпляры внизу страницы</translation>
    </message>
    <message>
        <source>A mark (QR) on every sheet, by which scans find their papers</source>
        <translation>Метка (QR) на каждом листе, по которой скан находит свой документ</translation>
    </message>
    <message>
        <source>A dash where there is no fee</source>
        <translation>Прочерк, если оплаты нет</translation>
    </message>
    <message>
        <source>A copy on its way is called to mind after this many days</source>
        <translation>Об экземпляре на подписи напоминается через столько дней</translation>
    </message>
    <message>
        <source>Legal basis:</source>
        <translation>Правовая основа:</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Выбрано кафедрой.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed by the university.</source>
        <translation>Предложено программой; университетом не подтверждено.</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>По умолчанию</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>No report yet. A report of research work or practice begins with its title page.</source>
        <translation>Отчётов пока нет. Отчёт о научно-исследовательской работе или практике начинается с титульного листа.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Новый отчёт</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Approved by the head on</source>
        <translation>Утверждён заведующим</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Заседание кафедры, номер протокола</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Заседание кафедры, дата</translation>
    </message>
    <message>
        <source>Print the title page</source>
        <translation>Напечатать титульный лист</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Вид отчёта</translation>
    </message>
    <message>
        <source>The report was entered by mistake and goes away. Undo brings it back.</source>
        <translation>Введённый по ошибке отчёт будет удалён. «Отменить» вернёт его.</translation>
    </message>
    <message>
        <source>Remove the report?</source>
        <translation>Удалить отчёт?</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Тема отчёта</translation>
    </message>
</context>
<context>
    <name>RequirementsTab</name>
    <message>
        <source>Requirements of the regulation</source>
        <translation>Требования положения</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a copy</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>The chosen copy takes the place of the present database. That is copied before and kept beside it under a name with the date: nothing is lost.</source>
        <translation>Выбранная копия займёт место нынешней базы. С той прежде снимается копия, а сама она остаётся рядом под именем с датой: ничего не теряется.</translation>
    </message>
    <message>
        <source>No copies were found. Look for them on a stick or a share.</source>
        <translation>Копий не найдено. Поищите их на флешке или сетевом диске.</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Восстановить эту копию</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>As it was by the end of</source>
        <translation>Как было на конец дня</translation>
    </message>
    <message>
        <source>Check these copies</source>
        <translation>Проверить эти копии</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Искать в папке…</translation>
    </message>
    <message>
        <source>Take a file…</source>
        <translation>Взять файл…</translation>
    </message>
    <message>
        <source>Where copies may lie</source>
        <translation>Где могут лежать копии</translation>
    </message>
    <message>
        <source>Take a copy</source>
        <translation>Выбор копии</translation>
    </message>
    <message>
        <source>The copies are being read…</source>
        <translation>Копии читаются…</translation>
    </message>
    <message>
        <source>Copies read whole: {0}, damaged: {1}.</source>
        <translation>Прочитано копий целиком: {0}, повреждённых: {1}.</translation>
    </message>
    <message>
        <source>The department will be as it was on {0}. What was entered later is kept aside with the present database.</source>
        <translation>Данные кафедры станут такими, какими были {0}. Введённое позже сохранится отдельно вместе с нынешней базой.</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Восстановить эту копию?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
</context>
<context>
    <name>RoadCard</name>
    <message>
        <source>Road map</source>
        <translation>Дорожная карта</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Не хватает:</translation>
    </message>
    <message>
        <source>Every step known to the regulation is done.</source>
        <translation>Все шаги, предусмотренные положением, выполнены.</translation>
    </message>
    <message>
        <source>and more: {n}</source>
        <translation>и ещё: {n}</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Переместить вверх</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Переместить вниз</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Удалить строку</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ячейка</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>не принимается</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>подтвердить</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменится</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Дисциплина</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Rows of the list</source>
        <translation>Строки списка</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Confirm all in view</source>
        <translation>Подтвердить все видимые</translation>
    </message>
    <message>
        <source>Confirm none</source>
        <translation>Снять подтверждения</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Сохранить список замечаний</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>The rows meet every rule that looks at them.</source>
        <translation>Строки отвечают всем правилам, которые их касаются.</translation>
    </message>
</context>
<context>
    <name>ScanResult</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Filed: {filed}. Copies home: {home}. In the tray: {tray}. Not read: {bad}.</source>
        <translation>Подшито страниц: {filed}. Вернулось экземпляров: {home}. В лотке: {tray}. Не прочитано файлов: {bad}.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… и ещё {n}</translation>
    </message>
    <message>
        <source>Home: {names}</source>
        <translation>Вернулись: {names}</translation>
    </message>
    <message>
        <source>Received before, not taken again: {files}</source>
        <translation>Приняты раньше, повторно не взяты: {files}</translation>
    </message>
    <message>
        <source>Sheets that were here already, kept as further scans: {n}</source>
        <translation>Листы, которые уже были, сохранены как дополнительные сканы: {n}</translation>
    </message>
    <message>
        <source>Filed under annulled papers: {numbers}</source>
        <translation>Подшито к аннулированным документам: {numbers}</translation>
    </message>
</context>
<context>
    <name>ScansTab</name>
    <message>
        <source>Scan folder…</source>
        <translation>Папка со сканами…</translation>
    </message>
    <message>
        <source>Scanned files…</source>
        <translation>Файлы сканов…</translation>
    </message>
    <message>
        <source>Waiting in the tray</source>
        <translation>Ждут в лотке</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Which pages are listed</source>
        <translation>Какие страницы показаны</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Стр.</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Почему ждёт</translation>
    </message>
    <message>
        <source>Pages that wait</source>
        <translation>Ожидающие страницы</translation>
    </message>
    <message>
        <source>Signed sheets come home here: scan them into a folder and choose it. Each sheet finds its paper by the mark in its corner; what has no readable mark waits here.</source>
        <translation>Здесь принимаются подписанные листы: отсканируйте их в одну папку и выберите её. Каждый лист находит свой документ по метке в углу; листы без читаемой метки ждут здесь.</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG or TIFF, best at 200–300 dpi.</source>
        <translation>PDF, JPEG, PNG или TIFF, лучше 200–300 dpi.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Лоток</translation>
    </message>
    <message>
        <source>Pages: {n}</source>
        <translation>Страниц: {n}</translation>
    </message>
    <message>
        <source>Folder with scans</source>
        <translation>Папка со сканами</translation>
    </message>
    <message>
        <source>Scanned files</source>
        <translation>Файлы сканов</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>Чтение сканов</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: person, topic, paper number, IIN</source>
        <translation>Поиск: человек, тема, № документа, ИИН</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>SemestersPage</name>
    <message>
        <source>Autumn semester</source>
        <translation>Осенний семестр</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Весенний семестр</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>Даты сверены с академическим календарём университета</translation>
    </message>
    <message>
        <source>Semesters</source>
        <translation>Семестры</translation>
    </message>
    <message>
        <source>Academic year {0}</source>
        <translation>{0} учебный год</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>University and department</source>
        <translation>Университет и кафедра</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Должностные лица</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Рабочий календарь</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Формы</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Выйти без сохранения?</translation>
    </message>
    <message>
        <source>What you typed in the settings is not saved yet.</source>
        <translation>Изменения в настройках ещё не сохранены.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Выйти без сохранения</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Line {0}, «{1}»: this is no date.</source>
        <translation>Строка {0}, «{1}»: это не дата.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>Отказаться от изменений</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The program met an error of its own. What was confirmed before is safe. Please try again; the details are in the log file.

{0}</source>
        <translation>В самой программе произошла ошибка. Всё подтверждённое раньше сохранено. Попробуйте ещё раз, подробности в файле журнала.

{0}</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Выполнить не удалось</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What this does</source>
        <translation>Что будет сделано</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>Что напечатается</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>and more: {0}</source>
        <translation>ещё: {0}</translation>
    </message>
</context>
<context>
    <name>SittingWizard</name>
    <message>
        <source>Sitting or order</source>
        <translation>Заседание или приказ</translation>
    </message>
    <message>
        <source>Keep the agenda</source>
        <translation>Сохранить повестку</translation>
    </message>
    <message>
        <source>Nothing here is printed on a form.</source>
        <translation>Здесь нечего печатать по форме.</translation>
    </message>
</context>
<context>
    <name>SmallDialogs</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Степень</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Учёное звание</translation>
    </message>
    <message>
        <source>On the staff</source>
        <translation>В штате</translation>
    </message>
    <message>
        <source>International publications</source>
        <translation>Межд. публикации</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Ведёт занятия</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>Руководит</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Teachers of the department</source>
        <translation>Преподаватели кафедры</translation>
    </message>
    <message>
        <source>On the staff of the university</source>
        <translation>В штате университета</translation>
    </message>
    <message>
        <source>Publications in international journals</source>
        <translation>Публикации в рецензируемых международных журналах</translation>
    </message>
    <message>
        <source>Teaches in the programme</source>
        <translation>Ведёт занятия по программе</translation>
    </message>
    <message>
        <source>Supervises master&apos;s students</source>
        <translation>Руководит магистрантами</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>What is to be recorded?</source>
        <translation>Что нужно записать?</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Blank specimen</source>
        <translation>Чистый бланк</translation>
    </message>
    <message>
        <source>Empty lines are filled in by hand. It is not kept.</source>
        <translation>Пустые строки заполняются от руки. Бланк не сохраняется.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Not for signing: the pages are marked as a draft. What stands in the way:</source>
        <translation>Не на подпись: страницы помечены как проект. Что мешает:</translation>
    </message>
    <message>
        <source>For signing</source>
        <translation>На подпись</translation>
    </message>
    <message>
        <source>Nothing is missing. Printing or saving gives it a number and keeps this very file.</source>
        <translation>Всё заполнено. При печати или сохранении документ получит номер, останется именно этот файл.</translation>
    </message>
    <message>
        <source>Issued on {day}. This is the file that was kept.</source>
        <translation>Выпущен {day}. Это тот самый сохранённый файл.</translation>
    </message>
    <message>
        <source>It was issued as a draft.</source>
        <translation>Выпущен как проект.</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <source>Paper {number} is void since {day}.</source>
        <translation>Документ {number} аннулирован {day}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>StepActPage</name>
    <message>
        <source>Whose decision</source>
        <translation>Чьё решение</translation>
    </message>
    <message>
        <source>The same for all (leave empty if they differ)</source>
        <translation>Одинаково для всех (если различаются, оставьте пустым)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>StepWizard</name>
    <message>
        <source>Step of a procedure</source>
        <translation>Шаг процедуры</translation>
    </message>
</context>
<context>
    <name>StudentFilters</name>
    <message>
        <source>Year of entry</source>
        <translation>Год приёма</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Name, topic, IIN</source>
        <translation>ФИО, тема, ИИН</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отфильтровать список</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>{n} курс</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>Без согласия</translation>
    </message>
    <message>
        <source>With consent</source>
        <translation>С согласием</translation>
    </message>
    <message>
        <source>Chosen students: {n}</source>
        <translation>Выбрано магистрантов: {n}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Take away the filter: {text}</source>
        <translation>Убрать фильтр: {text}</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>Master&apos;s students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Индивидуальный план</translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation>Тема и руководитель</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Стажировка</translation>
    </message>
    <message>
        <source>Practice and reports</source>
        <translation>Практика и отчёты</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Процедуры</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Требования</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Есть несохранённые изменения</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>Если продолжить без сохранения, они пропадут.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Продолжить без сохранения</translation>
    </message>
</context>
<context>
    <name>StudentView</name>
    <message>
        <source>Topic, supervisor</source>
        <translation>Тема, руководитель</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Инд. план</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Практика</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Стажировка</translation>
    </message>
    <message>
        <source>Internship report</source>
        <translation>Отчёт о стажировке</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Аттестация</translation>
    </message>
    <message>
        <source>Pre-defence</source>
        <translation>Предзащита</translation>
    </message>
    <message>
        <source>Defence</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>year {n}</source>
        <translation>{n} курс</translation>
    </message>
    <message>
        <source>IIN {iin}</source>
        <translation>ИИН {iin}</translation>
    </message>
    <message>
        <source>Supervisor: not chosen yet</source>
        <translation>Научный руководитель: пока не выбран</translation>
    </message>
    <message>
        <source>Supervisor: {name}</source>
        <translation>Научный руководитель: {name}</translation>
    </message>
    <message>
        <source>Topic: not proposed yet</source>
        <translation>Тема: пока не предложена</translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation>Тема: {topic}</translation>
    </message>
    <message>
        <source>enrolled {date}</source>
        <translation>зачислен(а) {date}</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>срок {date}</translation>
    </message>
    <message>
        <source>Next step: {step} ({details})</source>
        <translation>Следующий шаг: {step} ({details})</translation>
    </message>
    <message>
        <source>Continue: {step}</source>
        <translation>Продолжить: {step}</translation>
    </message>
    <message>
        <source>Semester {n}, autumn {year}</source>
        <translation>{n} семестр, осень {year}</translation>
    </message>
    <message>
        <source>Semester {n}, spring {year}</source>
        <translation>{n} семестр, весна {year}</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Here the master&apos;s students of the department are listed.</source>
        <translation>Здесь показаны магистранты кафедры.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Импортировать список</translation>
    </message>
    <message>
        <source>Nobody fits the filter.</source>
        <translation>Под фильтр никто не подходит.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Master&apos;s students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Ближайший срок</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>В Excel</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Новый магистрант</translation>
    </message>
    <message>
        <source>Topics and supervisors</source>
        <translation>Темы и руководители</translation>
    </message>
    <message>
        <source>Print a form</source>
        <translation>Напечатать форму</translation>
    </message>
    <message>
        <source>Pack for an inspection</source>
        <translation>Комплект для проверки</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Students: {n}</source>
        <translation>Магистрантов: {n}</translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation>Выбрано: {n}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>The rest is entered on the card.</source>
        <translation>Остальное заполняется в карточке.</translation>
    </message>
    <message>
        <source>List to Excel</source>
        <translation>Список в Excel</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>Write the IIN whole into the file?</source>
        <translation>Записать ИИН в файл полностью?</translation>
    </message>
    <message>
        <source>Otherwise the file has their last four digits, as the list does. Whoever has the file has them.</source>
        <translation>Иначе в файле, как и в списке, только последние четыре цифры. У кого файл, у того и номера.</translation>
    </message>
    <message>
        <source>Write them whole</source>
        <translation>Записать полностью</translation>
    </message>
    <message>
        <source>They leave the lists; nothing is erased, and Undo brings them back. Students: {n}</source>
        <translation>Они уйдут из списков, но ничего не удаляется: «Отменить» вернёт их. Магистрантов: {n}</translation>
    </message>
    <message>
        <source>Archive the selected students?</source>
        <translation>Отправить выбранных магистрантов в архив?</translation>
    </message>
</context>
<context>
    <name>StudentsView</name>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>New refusals</source>
        <translation>Новых запретов</translation>
    </message>
    <message>
        <source>Refusals lifted</source>
        <translation>Снято запретов</translation>
    </message>
    <message>
        <source>Dates that move</source>
        <translation>Сдвиг сроков</translation>
    </message>
    <message>
        <source>Only those affected</source>
        <translation>Только затронутые</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Move the selected</source>
        <translation>Перевести выбранных</translation>
    </message>
    <message>
        <source>Selected: {0}</source>
        <translation>Выбрано: {0}</translation>
    </message>
    <message>
        <source>Nothing changes for this student today.</source>
        <translation>Для этого магистранта на сегодня ничего не меняется.</translation>
    </message>
</context>
<context>
    <name>SumsPanel</name>
    <message>
        <source>Cycle</source>
        <translation>Цикл</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредиты</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указан</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Semester {n}</source>
        <translation>Семестр {n}</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>Год {n}</translation>
    </message>
</context>
<context>
    <name>SupervisorPanel</name>
    <message>
        <source>Person</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Квалификация</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Another date makes a new line.</source>
        <translation>Другая дата создаёт новую строку.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Учёная степень</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Учёное звание</translation>
    </message>
    <message>
        <source>Specialty code</source>
        <translation>Шифр специальности</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедра</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Вид занятости</translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation>Стаж, лет</translation>
    </message>
    <message>
        <source>h-index</source>
        <translation>h-индекс</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Present students</source>
        <translation>Нынешние магистранты</translation>
    </message>
    <message>
        <source>Qualification by date</source>
        <translation>Квалификация по датам</translation>
    </message>
    <message>
        <source>All supervisors</source>
        <translation>Все руководители</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>load {n}</source>
        <translation>нагрузка {n}</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Есть несохранённые изменения</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>Если продолжить без сохранения, они пропадут.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Продолжить без сохранения</translation>
    </message>
    <message>
        <source>The supervisor leaves the lists; nothing is erased, and Undo brings him back.</source>
        <translation>Руководитель уйдёт из списков, но ничего не удаляется: «Отменить» вернёт его.</translation>
    </message>
    <message>
        <source>Archive the supervisor?</source>
        <translation>Отправить руководителя в архив?</translation>
    </message>
</context>
<context>
    <name>SupervisorsPage</name>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отфильтровать список</translation>
    </message>
    <message>
        <source>The supervisors of the department are listed here.</source>
        <translation>Здесь показаны научные руководители кафедры.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Импортировать список</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Научные руководители</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Учёная степень</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Учёное звание</translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation>Стаж, лет</translation>
    </message>
    <message>
        <source>h-index</source>
        <translation>h-индекс</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>Новый руководитель</translation>
    </message>
    <message>
        <source>Supervisors: {n}</source>
        <translation>Руководителей: {n}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Degree, title and the rest are entered on the card.</source>
        <translation>Степень, звание и остальное заполняются в карточке.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Copy from a template</source>
        <translation>Взять из образца</translation>
    </message>
    <message>
        <source>Only empty sections are filled; what was typed stays.</source>
        <translation>Заполняются только пустые разделы, введённое остаётся.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Образец</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредитов</translation>
    </message>
    <message>
        <source>Also for the other students of this programme and track whose plans are empty</source>
        <translation>И другим магистрантам этой программы и направления с пустыми планами</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Удалить образец</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Term of storage is over</source>
        <translation>Срок хранения истёк</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Поступил</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Хранится до</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Выбрать всех</translation>
    </message>
    <message>
        <source>Anonymise…</source>
        <translation>Обезличить…</translation>
    </message>
    <message>
        <source>Write the database file anew</source>
        <translation>Записать файл базы заново</translation>
    </message>
    <message>
        <source>So that nothing of what was taken out is left in it</source>
        <translation>Чтобы в нём не осталось ничего из удалённого</translation>
    </message>
    <message>
        <source>No term of storage is chosen above: nobody is proposed.</source>
        <translation>Срок хранения выше не выбран: никто не предлагается.</translation>
    </message>
    <message>
        <source>People whose data were kept for the chosen term after they left: {0}</source>
        <translation>Люди, чьи данные хранились выбранный срок после ухода: {0}</translation>
    </message>
    <message>
        <source>Left, nobody knows when: {0}</source>
        <translation>Ушли неизвестно когда: {0}</translation>
    </message>
    <message>
        <source>To confirm, type: {0}</source>
        <translation>Для подтверждения введите: {0}</translation>
    </message>
    <message>
        <source>Anonymise for ever</source>
        <translation>Обезличить навсегда</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Печать списка</translation>
    </message>
    <message>
        <source>The coming weeks</source>
        <translation>Ближайшие недели</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>на этой неделе</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>на согласовании</translation>
    </message>
    <message>
        <source>facts missing</source>
        <translation>не хватает данных</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>по плану</translation>
    </message>
    <message>
        <source>students: {0}</source>
        <translation>магистрантов: {0}</translation>
    </message>
    <message>
        <source>There are no students yet. A list from Excel fills this page.</source>
        <translation>Магистрантов ещё нет. Эту страницу заполнит список из Excel.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Every step is done or not yet due.</source>
        <translation>Ничего не ждёт. Все шаги выполнены или их срок ещё не подошёл.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Импортировать список</translation>
    </message>
    <message>
        <source>(cl. {0})</source>
        <translation>(п. {0})</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>срок {0}</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Не хватает: {0}</translation>
    </message>
    <message>
        <source>papers: {0}</source>
        <translation>документов: {0}</translation>
    </message>
    <message>
        <source>safe copies</source>
        <translation>резервные копии</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>скоро срок</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>не вычисляется</translation>
    </message>
    <message>
        <source>Open the papers</source>
        <translation>Открыть документы</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Открыть настройки</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>пн</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>вт</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>ср</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>чт</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>сб</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>вс</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
</context>
<context>
    <name>TopicTab</name>
    <message>
        <source>Proposal</source>
        <translation>Предложенные тема и руководитель</translation>
    </message>
    <message>
        <source>Decisions in force</source>
        <translation>Действующие решения</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>Номер и дата</translation>
    </message>
    <message>
        <source>Open the meeting or order</source>
        <translation>Открыть заседание или приказ</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Все решения</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Topic in Kazakh</source>
        <translation>Тема на казахском</translation>
    </message>
    <message>
        <source>Topic in Russian</source>
        <translation>Тема на русском</translation>
    </message>
    <message>
        <source>Topic in English</source>
        <translation>Тема на английском</translation>
    </message>
    <message>
        <source>Supervisor (load)</source>
        <translation>Научный руководитель (нагрузка)</translation>
    </message>
    <message>
        <source>Supervisor who is not in the list</source>
        <translation>Руководитель не из списка</translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation>Дата обоснования исследования</translation>
    </message>
    <message>
        <source>Head confirmed the match on</source>
        <translation>Соответствие подтверждено заведующим</translation>
    </message>
    <message>
        <source>Research direction of the department</source>
        <translation>Направление исследований кафедры</translation>
    </message>
    <message>
        <source>Priority of science or state programme</source>
        <translation>Приоритет развития науки или государственная программа</translation>
    </message>
    <message>
        <source>Department meeting</source>
        <translation>Заседание кафедры</translation>
    </message>
    <message>
        <source>Academic council</source>
        <translation>Учёный совет</translation>
    </message>
    <message>
        <source>Rector&apos;s order</source>
        <translation>Приказ ректора</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>пока нет</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics and supervisors</source>
        <translation>Темы и руководители</translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation>Тема и руководитель</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Вставить из Excel</translation>
    </message>
    <message>
        <source>Columns: Kazakh, Russian, English topic, supervisor, date of the proposal, priority</source>
        <translation>Столбцы: тема на казахском, русском, английском, руководитель, дата обоснования, приоритет</translation>
    </message>
    <message>
        <source>Head confirms the match for all</source>
        <translation>Подтвердить соответствие у всех</translation>
    </message>
    <message>
        <source>This proposal date for all without one</source>
        <translation>Эту дату — всем без даты</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Казахский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>In brackets: students with this round, and the limit</source>
        <translation>В скобках: магистранты с учётом этого этапа, предел</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Научный руководитель</translation>
    </message>
    <message>
        <source>match confirmed</source>
        <translation>соответствие подтверждено</translation>
    </message>
    <message>
        <source>The head of department confirms that the supervisor&apos;s qualification matches</source>
        <translation>Завкафедрой подтверждает соответствие квалификации руководителя</translation>
    </message>
    <message>
        <source>match confirmed, {0}</source>
        <translation>соответствие подтверждено, {0}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Proposal of</source>
        <translation>Обоснование от</translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation>Дата обоснования исследования</translation>
    </message>
</context>
<context>
    <name>TopicsWizard</name>
    <message>
        <source>Topic and supervisor</source>
        <translation>Тема и научный руководитель</translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation>Тема (на казахском)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation>Что дальше:</translation>
    </message>
</context>
<context>
    <name>UndoTools</name>
    <message>
        <source>Undo: {0}</source>
        <translation>Отменить: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Повторить: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing of late</source>
        <translation>В последнее время ничего</translation>
    </message>
    <message>
        <source>The whole history…</source>
        <translation>Весь журнал…</translation>
    </message>
</context>
<context>
    <name>UniversityPage</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Название на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название на русском</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название на английском</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Университет</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедра</translation>
    </message>
    <message>
        <source>University and department</source>
        <translation>Университет, кафедра</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>The department is locked</source>
        <translation>Кафедра заблокирована</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Похоже, включён Caps Lock.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Forgot the password…</source>
        <translation>Забыли пароль…</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Открыть другой файл</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Копии…</translation>
    </message>
    <message>
        <source>The work that is under way is being finished…</source>
        <translation>Завершается начатая работа…</translation>
    </message>
</context>
<context>
    <name>UsersDialog</name>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>Изменить роль…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Новый пароль…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>The user may change the password later.</source>
        <translation>Пользователь может потом сменить пароль.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Изменить роль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Give a new password</source>
        <translation>Дать новый пароль</translation>
    </message>
    <message>
        <source>{0} will no longer be able to open the department.</source>
        <translation>{0} больше не сможет открыть кафедру.</translation>
    </message>
    <message>
        <source>Remove the user?</source>
        <translation>Удалить пользователя?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>WayTab</name>
    <message>
        <source>signed by all</source>
        <translation>подписано всеми</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>На подписи</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Вернулись</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Утеряны</translation>
    </message>
    <message>
        <source>Copies on their way</source>
        <translation>Экземпляры на подписи</translation>
    </message>
    <message>
        <source>Here are the copies of papers that went out to be signed and are not back yet. Every paper issued for signing comes here by itself.</source>
        <translation>Здесь экземпляры документов, которые ушли на подпись и ещё не вернулись. Каждый документ, выпущенный на подпись, попадает сюда сам.</translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation>Открыть магистрантов</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>По отбору ничего не найдено.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Экз.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Next signature</source>
        <translation>Следующая подпись</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>У кого</translation>
    </message>
    <message>
        <source>Since · days</source>
        <translation>С какого · дней</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Сканы</translation>
    </message>
    <message>
        <source>Number, form or person</source>
        <translation>Номер, форма или фамилия</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отбор в списке</translation>
    </message>
    <message>
        <source>Where the copies are</source>
        <translation>Где экземпляры</translation>
    </message>
    <message>
        <source>Every form</source>
        <translation>Все формы</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Any signature</source>
        <translation>Любая подпись</translation>
    </message>
    <message>
        <source>Whoever holds it</source>
        <translation>У кого угодно</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Экземпляров: {n}</translation>
    </message>
    <message>
        <source>Selected: {n} of {total}</source>
        <translation>Выбрано: {n} из {total}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Search: name, group, programme</source>
        <translation>Поиск: ФИО, группа, программа</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выбрать всех</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранты</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>(and more: {0})</source>
        <translation>(ещё: {0})</translation>
    </message>
    <message>
        <source>Leave without finishing?</source>
        <translation>Выйти, не завершив?</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What you typed here will be deleted.</source>
        <translation>Пока ничего не записано. Введённое здесь будет удалено.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Studying</source>
        <translation>Учится</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>В отпуске</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Отчислен</translation>
    </message>
    <message>
        <source>Graduated</source>
        <translation>Выпускник</translation>
    </message>
    <message>
        <source>State-funded</source>
        <translation>госзаказ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>платное</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахский язык</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский язык</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский язык</translation>
    </message>
    <message>
        <source>Scientific-pedagogical</source>
        <translation>научно-педагогическое</translation>
    </message>
    <message>
        <source>Profile, 1 year</source>
        <translation>профильное, 1 год</translation>
    </message>
    <message>
        <source>Profile, 1.5 years</source>
        <translation>профильное, 1,5 года</translation>
    </message>
    <message>
        <source>Sci.-ped.</source>
        <translation>науч.-пед.</translation>
    </message>
    <message>
        <source>Profile 1</source>
        <translation>проф. 1</translation>
    </message>
    <message>
        <source>Profile 1.5</source>
        <translation>проф. 1,5</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>due</source>
        <translation>скоро срок</translation>
    </message>
    <message>
        <source>waiting for a signature</source>
        <translation>на согласовании</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>data missing</source>
        <translation>не хватает данных</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>не применяется</translation>
    </message>
    <message>
        <source>late</source>
        <translation>истёк</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>скоро</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>на очереди</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Приказ</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Представление</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Research department (DSIA)</source>
        <translation>ДНИД</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Выпускающая кафедра</translation>
    </message>
    <message>
        <source>Master&apos;s student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Research work</source>
        <translation>Научно-исследовательская работа</translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation>Исследовательская практика</translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation>Педагогическая практика</translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation>Производственная практика</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Очно</translation>
    </message>
    <message>
        <source>At a distance</source>
        <translation>Дистанционно</translation>
    </message>
    <message>
        <source>Without expenses</source>
        <translation>Без расходов</translation>
    </message>
    <message>
        <source>With expenses</source>
        <translation>С расходами</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>Заведующий кафедрой</translation>
    </message>
    <message>
        <source>Secretary of the department</source>
        <translation>Секретарь кафедры</translation>
    </message>
    <message>
        <source>Vice-rector</source>
        <translation>Проректор</translation>
    </message>
    <message>
        <source>Rector</source>
        <translation>Ректор</translation>
    </message>
    <message>
        <source>Director of research (DSIA)</source>
        <translation>Директор ДНИД</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>Бухгалтер</translation>
    </message>
    <message>
        <source>cl. {clause}</source>
        <translation>п. {clause}</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Переведён</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликована</translation>
    </message>
    <message>
        <source>Accepted for publication</source>
        <translation>Принята к печати</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Подана</translation>
    </message>
    <message>
        <source>Bachelor&apos;s degree</source>
        <translation>Бакалавриат</translation>
    </message>
    <message>
        <source>Specialist&apos;s diploma</source>
        <translation>Диплом специалиста</translation>
    </message>
    <message>
        <source>Master&apos;s degree</source>
        <translation>Магистратура</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>Show the whole reasoning</source>
        <translation>Показать всё обоснование</translation>
    </message>
</context>
<context>
    <name>WorkingTab</name>
    <message>
        <source>Working calendar of the year</source>
        <translation>Рабочий календарь года</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Предыдущий год</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Следующий год</translation>
    </message>
    <message>
        <source>Confirm the year</source>
        <translation>Подтвердить год</translation>
    </message>
    <message>
        <source>The days off were checked against the official calendar</source>
        <translation>Нерабочие дни сверены с официальным календарём</translation>
    </message>
    <message>
        <source>5-day week</source>
        <translation>5-дневная неделя</translation>
    </message>
    <message>
        <source>6-day week</source>
        <translation>6-дневная неделя</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Рабочая неделя</translation>
    </message>
    <message>
        <source>Make it a day off</source>
        <translation>Сделать нерабочим</translation>
    </message>
    <message>
        <source>Make it a working day</source>
        <translation>Сделать рабочим</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>day off with a name</source>
        <translation>нерабочий с названием</translation>
    </message>
    <message>
        <source>worked by exception</source>
        <translation>рабочий по переносу</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждён</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>не подтверждён</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Выберите день</translation>
    </message>
    <message>
        <source>Press a day to make it a day off or a working day.</source>
        <translation>Нажмите на день, чтобы сделать его нерабочим или рабочим.</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>рабочий день</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>нерабочий день</translation>
    </message>
</context>
<context>
    <name>YearCalendarPage</name>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>Даты соответствуют академическому календарю университета</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>The final attestation is that of the students whose last year this is.</source>
        <translation>Итоговая аттестация – для магистрантов, которые в этом году завершают учёбу.</translation>
    </message>
    <message>
        <source>Autumn semester</source>
        <translation>Осенний семестр</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Весенний семестр</translation>
    </message>
    <message>
        <source>Final attestation</source>
        <translation>Итоговая аттестация</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
</context>
<context>
    <name>YearCheckPage</name>
    <message>
        <source>This will be written</source>
        <translation>Будет записано</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Decided otherwise than proposed:</source>
        <translation>Решено иначе, чем предложено:</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
</TS>
