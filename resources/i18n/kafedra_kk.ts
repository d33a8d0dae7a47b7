<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en">
<context>
    <name>AcademicTab</name>
    <message>
        <source>Previous year</source>
        <translation>Алдыңғы жыл</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Келесі жыл</translation>
    </message>
    <message>
        <source>Begin a new academic year</source>
        <translation>Жаңа оқу жылын бастау</translation>
    </message>
    <message>
        <source>The final attestation is that of the students whose last year this is.</source>
        <translation>Қорытынды аттестаттау – осы оқу жылында бітіретін магистранттардікі.</translation>
    </message>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>Күндер университеттің академиялық күнтізбесіне сай</translation>
    </message>
    <message>
        <source>Stages of the research work</source>
        <translation>Зерттеу жұмысының кезеңдері</translation>
    </message>
    <message>
        <source>Change in the regulation</source>
        <translation>Ережеден өзгерту</translation>
    </message>
    <message>
        <source>Autumn semester</source>
        <translation>Күзгі семестр</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Көктемгі семестр</translation>
    </message>
    <message>
        <source>Final attestation</source>
        <translation>Қорытынды аттестаттау</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күні</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>Academic year {0}</source>
        <translation>{0} оқу жылы</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>енгізілмеген</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>расталған</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>расталмаған</translation>
    </message>
    <message>
        <source>Enter the first and the last day of both semesters.</source>
        <translation>Екі семестрдің де бірінші және соңғы күнін енгізіңіз.</translation>
    </message>
    <message>
        <source>A date of the final attestation cannot be read.</source>
        <translation>Қорытынды аттестаттаудың күні оқылмады.</translation>
    </message>
</context>
<context>
    <name>AccessCard</name>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>May see and change</source>
        <translation>Нені көріп, өзгерте алады</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Бұйрық</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Рұқсат мерзімі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>People with access to personal data</source>
        <translation>Дербес деректерге рұқсаты бар адамдар</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Тізімді басып шығару</translation>
    </message>
    <message>
        <source>has access</source>
        <translation>рұқсаты бар</translation>
    </message>
    <message>
        <source>is blocked</source>
        <translation>бұғатталған</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>басталмаған</translation>
    </message>
</context>
<context>
    <name>ActLines</name>
    <message>
        <source>not yet</source>
        <translation>әзірге жоқ</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Жазу…</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Act</source>
        <translation>Хаттама, бұйрық</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Төраға</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Хатшы</translation>
    </message>
    <message>
        <source>Number present</source>
        <translation>Қатысқандар саны</translation>
    </message>
</context>
<context>
    <name>ActPapers</name>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>Хаттама…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Деректері…</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Күн тәртібі</translation>
    </message>
    <message>
        <source>Matter, student</source>
        <translation>Мәселе, магистрант</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Төмен</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Барлығын таңдау</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Таңдауды алу</translation>
    </message>
    <message>
        <source>Topics and supervisors to be edited first?</source>
        <translation>Тақырып пен жетекшіні алдымен түзету керек пе?</translation>
    </message>
    <message>
        <source>Open the wizard of topics</source>
        <translation>Тақырыптар шеберін ашу</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
</context>
<context>
    <name>Agendas</name>
    <message>
        <source>Agenda: {0} (saved {1})</source>
        <translation>Күн тәртібі: {0} ({1} сақталған)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Delete the agenda?</source>
        <translation>Күн тәртібі өшірілсін бе?</translation>
    </message>
    <message>
        <source>{0}: what was prepared will be lost. Nothing of it has been recorded yet.</source>
        <translation>{0}: дайындалғаны жоғалады. Одан әзірге ештеңе жазылған жоқ.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Make a copy now</source>
        <translation>Қазір көшірме жасау</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>Көшірмеден қалпына келтіру…</translation>
    </message>
    <message>
        <source>Choose the second place…</source>
        <translation>Екінші орынды таңдау…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Екінші орынсыз</translation>
    </message>
    <message>
        <source>Hours between copies while the window is open (0: none)</source>
        <translation>Терезе ашық тұрғанда көшірмелер арасындағы сағат (0: жасалмайды)</translation>
    </message>
    <message>
        <source>Call the second place to mind after so many days</source>
        <translation>Екінші орынды неше күннен кейін еске салу</translation>
    </message>
    <message>
        <source>Days of which every copy is kept</source>
        <translation>Барлық көшірмесі сақталатын күн саны</translation>
    </message>
    <message>
        <source>Days before them with a copy a day</source>
        <translation>Одан бұрынғы, күніне бір көшірме сақталатын күн саны</translation>
    </message>
    <message>
        <source>Weeks before them with a copy a week</source>
        <translation>Одан бұрынғы, аптасына бір көшірме сақталатын апта саны</translation>
    </message>
    <message>
        <source>Months before them with a copy a month</source>
        <translation>Одан бұрынғы, айына бір көшірме сақталатын ай саны</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Көшірме әлі жоқ.</translation>
    </message>
    <message>
        <source>The newest copy: {0}, {1}. Copies: {2}.</source>
        <translation>Соңғы көшірме: {0}, {1}. Көшірмелер саны: {2}.</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Кафедра таңдаған.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed by the university.</source>
        <translation>Бағдарлама ұсынған, университет растамаған.</translation>
    </message>
    <message>
        <source>Copies go to this computer only. Choose a stick or a share as a second place.</source>
        <translation>Көшірмелер тек осы компьютерге жазылады. Екінші орын ретінде флешканы немесе желілік дискіні таңдаңыз.</translation>
    </message>
    <message>
        <source>Second place: {0}. It was not there yet.</source>
        <translation>Екінші орын: {0}. Ол әлі қосылған жоқ.</translation>
    </message>
    <message>
        <source>Second place: {0}. Last seen: {1}.</source>
        <translation>Екінші орын: {0}. Соңғы рет қосылғаны: {1}.</translation>
    </message>
    <message>
        <source>A copy is being made…</source>
        <translation>Көшірме жасалып жатыр…</translation>
    </message>
    <message>
        <source>A copy is being made: {0} of {1} files…</source>
        <translation>Көшірме жасалып жатыр: {1} файлдың {0}-і…</translation>
    </message>
    <message>
        <source>The copy is made and verified here, but not at the second place. {0}</source>
        <translation>Көшірме осында жасалып, тексерілді, бірақ екінші орынға жазылмады. {0}</translation>
    </message>
    <message>
        <source>The copy is made and verified, here and at the second place.</source>
        <translation>Көшірме осында да, екінші орында да жасалып, тексерілді.</translation>
    </message>
    <message>
        <source>The copy is made and verified.</source>
        <translation>Көшірме жасалып, тексерілді.</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>Көшірмелердің екінші орны</translation>
    </message>
</context>
<context>
    <name>BodyPage</name>
    <message>
        <source>Whose sitting or order is it?</source>
        <translation>Бұл кімнің отырысы немесе бұйрығы?</translation>
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
        <translation>Анықталды</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Не болды</translation>
    </message>
    <message>
        <source>Tell by</source>
        <translation>Хабарлау мерзімі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Breaches of personal data</source>
        <translation>Дербес деректердің қауіпсіздігі бұзылған оқиғалар</translation>
    </message>
    <message>
        <source>Report a breach</source>
        <translation>Оқиғаны тіркеу</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>Хабарламаны басып шығару</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Жіберілді деп белгілеу</translation>
    </message>
    <message>
        <source>late: not told yet</source>
        <translation>мерзімі өтті: әлі хабарланбады</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>әлі хабарланбады</translation>
    </message>
    <message>
        <source>told {0}</source>
        <translation>{0} хабарланды</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Жіберілген күні</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Хаттың нөмірі</translation>
    </message>
    <message>
        <source>The authorised body was told. Today stops calling it to mind.</source>
        <translation>Уәкілетті органға хабарланды. «Бүгін» беті оны енді еске салмайды.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Take back the last step</source>
        <translation>Соңғы қадамды болдырмау</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Қадам</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Тармақ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Date and number</source>
        <translation>Күні мен нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Шешімдер</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Мерзімі {0}</translation>
    </message>
    <message>
        <source>Record: {0}</source>
        <translation>Жазу: {0}</translation>
    </message>
    <message>
        <source>may be done now</source>
        <translation>қазір орындауға болады</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Не өзгерді</translation>
    </message>
    <message>
        <source>… and {n} more records</source>
        <translation>… және тағы {n} жазба</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Change</source>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Бөлігі</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Тармақ</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Белгісі</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Қандай өзгерістер көрсетіледі</translation>
    </message>
    <message>
        <source>before</source>
        <translation>бұрын</translation>
    </message>
    <message>
        <source>now</source>
        <translation>енді</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Take out all who are refused</source>
        <translation>Рұқсат етілмегендерді алып тастау</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Не жазылады</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>CohortPrinter</name>
    <message>
        <source>Printing for {n} students</source>
        <translation>{n} магистрантқа басып шығару</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>To the printer, all at once</source>
        <translation>Принтерге, барлығы бірден</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>Қалтаға PDF файлдар</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Аты-жөні бойынша</translation>
    </message>
    <message>
        <source>In stacks of the supervisors</source>
        <translation>Жетекшілер бойынша топтап</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Order of the sheets</source>
        <translation>Парақтардың реті</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>Әрқайсысының дана саны</translation>
    </message>
    <message>
        <source>Folder for the printed files</source>
        <translation>Басылған файлдар қалтасы</translation>
    </message>
    <message>
        <source>Printing was cancelled. Nothing was issued.</source>
        <translation>Басып шығарудан бас тартылды. Ештеңе шығарылмады.</translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation>Басылды: {n}. Басылмады:</translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation>Барлығы басылмады</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Жазылды: {path}</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Sheet</source>
        <translation>Парақ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation>Файлдағы атауы</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Мысалдар</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Мағынасы</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>алмау</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Нұсқаларды салыстыру</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>Бұрынғы нұсқа</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Жаңа нұсқа</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Бөлім</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Қазір</translation>
    </message>
    <message>
        <source>There is no difference between these versions.</source>
        <translation>Бұл нұсқаларда айырмашылық жоқ.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>қосылды</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>алынды</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>өзгерді</translation>
    </message>
    <message>
        <source>Research: texts</source>
        <translation>Зерттеу: мәтіндер</translation>
    </message>
</context>
<context>
    <name>ConsentsBlock</name>
    <message>
        <source>Print the consent</source>
        <translation>Келісімді басып шығару</translation>
    </message>
    <message>
        <source>in force since {0}</source>
        <translation>{0} бастап күшінде</translation>
    </message>
    <message>
        <source>withdrawn {0}</source>
        <translation>{0} қайтарып алынды</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>енгізілмеген</translation>
    </message>
</context>
<context>
    <name>ContractsCard</name>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>Екінші тарап</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>Нөмірі мен күні</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Қолданылу мерзімі</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Техн. тапсырма</translation>
    </message>
    <message>
        <source>Calendar plan</source>
        <translation>Күнт. жоспар</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Шарттар</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>қолданыста</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>күні жоқ</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>біткен</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>басталмаған</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>Made</source>
        <translation>Жасалған уақыты</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Көлемі, МБ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
</context>
<context>
    <name>CopyMoves</name>
    <message>
        <source>Signed…</source>
        <translation>Қол қойылды…</translation>
    </message>
    <message>
        <source>Handed over…</source>
        <translation>Берілді…</translation>
    </message>
    <message>
        <source>Came home…</source>
        <translation>Қайтты…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Жоғалды…</translation>
    </message>
    <message>
        <source>Take back the last note…</source>
        <translation>Соңғы белгіні алу…</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Дана саны: {n}</translation>
    </message>
    <message>
        <source>The last note is taken back; it stays readable in the way of the copy.</source>
        <translation>Соңғы белгі алынады; ол дананың жолында көрініп тұрады.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>The chosen copies wait for no signature.</source>
        <translation>Таңдалған даналарға ешкімнің қолы күтілмейді.</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Кім қол қойды</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>or to somebody else</source>
        <translation>немесе басқа біреуге</translation>
    </message>
    <message>
        <source>Who took it (name)</source>
        <translation>Кім қабылдады (аты-жөні)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Recorded: {done}. Not recorded: {left}.</source>
        <translation>Жазылды: {done}. Жазылмады: {left}.</translation>
    </message>
    <message>
        <source>Some copies were left as they are</source>
        <translation>Кейбір даналар өзгеріссіз қалды</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>Курстар</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Last time the program ended because of a fault</source>
        <translation>Өткен жолы бағдарлама қатеден тоқтап қалды</translation>
    </message>
    <message>
        <source>What was confirmed before is safe. This is what the program wrote down of it. Whoever looks after the program can use it: save it to a file and send that. Look through it first: names of people may be in it.</source>
        <translation>Бұған дейін расталғанның бәрі сақталған. Төменде бағдарлама қате туралы жазып алған мәлімет. Ол бағдарламаны сүйемелдейтін маманға керек: файлға сақтап, соны жіберіңіз. Алдымен қарап шығыңыз: онда адамдардың аты болуы мүмкін.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Файлға сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Where to save the report</source>
        <translation>Есепті қайда сақтау керек</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сақталды: {0}</translation>
    </message>
</context>
<context>
    <name>CriteriaView</name>
    <message>
        <source>criteria met</source>
        <translation>орындалған талап</translation>
    </message>
    <message>
        <source>criteria not met</source>
        <translation>орындалмаған талап</translation>
    </message>
    <message>
        <source>lack data</source>
        <translation>мәліметі жетпейтін талап</translation>
    </message>
    <message>
        <source>end soon or are over</source>
        <translation>мерзімі бітетін немесе біткен құжат</translation>
    </message>
    <message>
        <source>Print the readiness sheet</source>
        <translation>Дайындық парағын басып шығару</translation>
    </message>
    <message>
        <source>Readiness of the department</source>
        <translation>Кафедраның дайындығы</translation>
    </message>
    <message>
        <source>What ends soon</source>
        <translation>Мерзімі жақында аяқталатындар</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Other requirements to the department</source>
        <translation>Кафедраға қойылатын өзге талаптар</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Тармақ</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Талап</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Кім (не) туралы</translation>
    </message>
    <message>
        <source>Legal basis of the regulation</source>
        <translation>Ереженің құқықтық негізі</translation>
    </message>
    <message>
        <source>{0}, edition {1}; as of {2}.</source>
        <translation>{0}, {1} редакциясы; {2} күнгі жағдай бойынша.</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>шарт</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>зертхана</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>мерзімі біткен</translation>
    </message>
    <message>
        <source>days left: {0}</source>
        <translation>қалған күн: {0}</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Енгізілмегені: {0}</translation>
    </message>
</context>
<context>
    <name>CriterionBlock</name>
    <message>
        <source>Open the staff</source>
        <translation>Оқытушыларды ашу</translation>
    </message>
    <message>
        <source>Open the contracts</source>
        <translation>Шарттарды ашу</translation>
    </message>
    <message>
        <source>Open the laboratories</source>
        <translation>Зертханаларды ашу</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Енгізілмегені: {0}</translation>
    </message>
    <message>
        <source>{0} – does not count: {1}</source>
        <translation>{0} – есепке алынбайды: {1}</translation>
    </message>
    <message>
        <source>{0} (until {1})</source>
        <translation>{0} ({1} дейін)</translation>
    </message>
    <message>
        <source>not recorded: {0}</source>
        <translation>енгізілмегені: {0}</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Database</source>
        <translation>Дерекқор</translation>
    </message>
    <message>
        <source>Safe copies</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Copy to a file…</source>
        <translation>Файлға көшіру…</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Дерекқорды тексеру</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Басқа файлды ашу…</translation>
    </message>
    <message>
        <source>Protection by a password</source>
        <translation>Құпиясөзбен қорғау</translation>
    </message>
    <message>
        <source>Exchange with another PC</source>
        <translation>Басқа компьютермен алмасу</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Жасалғанның барлығы</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Сақтық көшірменің орны</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>Check of the database</source>
        <translation>Дерекқорды тексеру</translation>
    </message>
    <message>
        <source>Open a department</source>
        <translation>Кафедра дерекқорын ашу</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Күнді таңдау</translation>
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
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>бекіту</translation>
    </message>
    <message>
        <source>return</source>
        <translation>қайтару</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>қабылдамау</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Decisions</source>
        <translation>Шешімдер</translation>
    </message>
    <message>
        <source>Reason for returning or rejecting</source>
        <translation>Қайтару немесе қабылдамау себебі</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Decision for each</source>
        <translation>Әрқайсысына шешім</translation>
    </message>
    <message>
        <source>Chosen rows:</source>
        <translation>Таңдалған жолдар:</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>All: approve</source>
        <translation>Барлығын бекіту</translation>
    </message>
</context>
<context>
    <name>DepartmentPage</name>
    <message>
        <source>Readiness</source>
        <translation>Дайындық</translation>
    </message>
    <message>
        <source>Contracts and laboratories</source>
        <translation>Шарттар мен зертханалар</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Оқытушылар</translation>
    </message>
    <message>
        <source>Programmes and directions</source>
        <translation>Бағдарламалар мен бағыттар</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Даулар</translation>
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
        <translation>Екі компьютерде әртүрлі жазылған</translation>
    </message>
    <message>
        <source>What stands here stays until you choose. The other PC learns of your choice with a package.</source>
        <translation>Сіз таңдағанша мұндағы мән қалады. Екінші компьютер таңдауыңызды келесі пакеттен біледі.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Мұнда</translation>
    </message>
    <message>
        <source>On the other PC</source>
        <translation>Екінші компьютерде</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Мұндағысын қалдыру</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Екіншісін алу</translation>
    </message>
    <message>
        <source>All: keep what is here</source>
        <translation>Бәрі: мұндағысын қалдыру</translation>
    </message>
    <message>
        <source>All: take the other</source>
        <translation>Бәрі: екіншісін алу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>DisputesTab</name>
    <message>
        <source>Filed</source>
        <translation>Түскен күні</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Тараптар</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Мәні</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>No dispute is recorded. A dispute is entered on the card of a student.</source>
        <translation>Тіркелген дау жоқ. Дау магистранттың карточкасында енгізіледі.</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Даулар</translation>
    </message>
    <message>
        <source>decided {0}</source>
        <translation>шешілген {0}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>қаралуда</translation>
    </message>
</context>
<context>
    <name>EachPage</name>
    <message>
        <source>Details of each</source>
        <translation>Әркімнің деректері</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Excel-ден кірістіру</translation>
    </message>
    <message>
        <source>Columns from this field on, from the chosen row downwards</source>
        <translation>Осы өрістен бастап бағандар, таңдалған жолдан төмен қарай</translation>
    </message>
    <message>
        <source>Same for the selected: {0}</source>
        <translation>Таңдалғандарға да: {0}</translation>
    </message>
    <message>
        <source>Same for all: {0}</source>
        <translation>Барлығына да: {0}</translation>
    </message>
</context>
<context>
    <name>EditBlock</name>
    <message>
        <source>Not saved: see the field marked above.</source>
        <translation>Сақталмады: жоғарыдағы белгіленген өрісті қараңыз.</translation>
    </message>
    <message>
        <source>This cannot be read. A date is written dd.mm.yyyy, a number in digits.</source>
        <translation>Бұл түсініксіз. Күн кк.аа.жжжж түрінде, сан цифрмен жазылады.</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: this cannot be read as a date or a number.</source>
        <translation>{row}-жол, «{column}» бағаны: күн немесе сан ретінде оқылмайды.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Өзгерістерден бас тарту</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Compare editions</source>
        <translation>Редакцияларды салыстыру</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Айырмашылықтары</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>Қалтадан алу</translation>
    </message>
    <message>
        <source>Compare with an edition that is not installed yet</source>
        <translation>Әлі орнатылмаған редакциямен салыстыру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Edition in use</source>
        <translation>Қолданыстағы редакция</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Салыстырылатын редакция</translation>
    </message>
    <message>
        <source>Folder of the new edition</source>
        <translation>Жаңа редакцияның қалтасы</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Салыстырылуда…</translation>
    </message>
    <message>
        <source>Move the students?</source>
        <translation>Магистранттар көшірілсін бе?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Көшіру</translation>
    </message>
</context>
<context>
    <name>EditionsCard</name>
    <message>
        <source>Editions</source>
        <translation>Редакциялар</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Қағида</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Running cases</source>
        <translation>Ашық іс</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Install an edition</source>
        <translation>Редакцияны орнату</translation>
    </message>
    <message>
        <source>Compare and move students</source>
        <translation>Салыстыру және көшіру</translation>
    </message>
    <message>
        <source>A new edition is a folder with its files. It is checked whole before it is taken; students move to it only when you say so.</source>
        <translation>Жаңа редакция – файлдары бар қалта. Ол қабылданар алдында толық тексеріледі; магистранттар оған тек сіздің шешіміңізбен көшеді.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>оқылмайды</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>қолданыста</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>орнатылған</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>бағдарламамен бірге</translation>
    </message>
    <message>
        <source>Folder of the new edition</source>
        <translation>Жаңа редакцияның қалтасы</translation>
    </message>
    <message>
        <source>Edition {0} is installed. Compare it, then move students to it.</source>
        <translation>Орнатылған редакция: {0}. Алдымен салыстырып, содан кейін магистранттарды көшіруге болады.</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>From the list of supervisors</source>
        <translation>Жетекшілер тізімінен</translation>
    </message>
    <message>
        <source>{0} (optional)</source>
        <translation>{0} (міндетті емес)</translation>
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
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>толық емес</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>дайын</translation>
    </message>
</context>
<context>
    <name>ExchangeCard</name>
    <message>
        <source>Make a package…</source>
        <translation>Пакет жасау…</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>Пакет қабылдау…</translation>
    </message>
    <message>
        <source>Latest packages of other PCs: {0}.</source>
        <translation>Басқа компьютерлердің соңғы пакеттері: {0}.</translation>
    </message>
    <message>
        <source>Two PCs of the department without a network: a package on a USB stick carries what changed since they last met, with papers and scans. It is encrypted by a phrase that both know.</source>
        <translation>Кафедраның желісіз екі компьютері: флешкадағы пакет соңғы кездесуден бері өзгергенді қағаздармен және сканерленген парақтармен бірге жеткізеді. Ол екеуі де білетін құпия сөйлеммен шифрланады.</translation>
    </message>
    <message>
        <source>To be decided: {0}…</source>
        <translation>Шешім күтеді: {0}…</translation>
    </message>
    <message>
        <source>Where to put the package</source>
        <translation>Пакетті қайда сақтау керек</translation>
    </message>
    <message>
        <source>Tell the phrase to the other person by mouth: without it nobody opens the package.</source>
        <translation>Құпия сөйлемді екінші адамға ауызша айтыңыз: онсыз пакетті ешкім аша алмайды.</translation>
    </message>
    <message>
        <source>Shared phrase</source>
        <translation>Ортақ құпия сөйлем</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>Пакет жасау</translation>
    </message>
    <message>
        <source>Package written: {0}. Intentions: {1}, files: {2}.</source>
        <translation>Пакет жазылды: {0}. Әрекеттер: {1}, файлдар: {2}.</translation>
    </message>
    <message>
        <source>Files not found, left out: {0}.</source>
        <translation>Табылмай, пакетке кірмеген файлдар: {0}.</translation>
    </message>
    <message>
        <source>Package of another PC</source>
        <translation>Басқа компьютердің пакеті</translation>
    </message>
    <message>
        <source>First you see what the package would change; nothing is written before you say so.</source>
        <translation>Алдымен пакет нені өзгертетінін көресіз; сіз растамайынша ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Look into the package</source>
        <translation>Пакетті қарау</translation>
    </message>
    <message>
        <source>Taking in the package</source>
        <translation>Пакет қабылдануда</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of the package was taken in.</source>
        <translation>Тоқтатылды. Пакеттен ештеңе қабылданған жоқ.</translation>
    </message>
    <message>
        <source>Taken in from {0}: added {1}, changed {2}, removed {3}, to be decided {4}.</source>
        <translation>{0} пакеті қабылданды: қосылды — {1}, өзгертілді — {2}, өшірілді — {3}, шешім күтеді — {4}.</translation>
    </message>
</context>
<context>
    <name>FactFields</name>
    <message>
        <source>Yes</source>
        <translation>Иә</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>What does the list hold?</source>
        <translation>Тізімде кімдер бар?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Ғылыми жетекшілер</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV: drop the file here or choose it</source>
        <translation>Excel, LibreOffice немесе CSV: файлды осы жерге сүйреп әкеліңіз не таңдаңыз</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Тізімді таңдау</translation>
    </message>
</context>
<context>
    <name>FilingPanel</name>
    <message>
        <source>The page</source>
        <translation>Бет</translation>
    </message>
    <message>
        <source>Paper: number or person</source>
        <translation>Қағаз: нөмірі немесе аты-жөні</translation>
    </message>
    <message>
        <source>Find the paper by number or person</source>
        <translation>Қағазды нөмірі немесе аты-жөні бойынша табу</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Қағаз</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Дана</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Парақ</translation>
    </message>
    <message>
        <source>File here</source>
        <translation>Осында тіркеу</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Шетке қою…</translation>
    </message>
    <message>
        <source>Back to the tray</source>
        <translation>Тартпаға қайтару</translation>
    </message>
    <message>
        <source>Choose a page on the left to see it.</source>
        <translation>Көру үшін сол жақтан бетті таңдаңыз.</translation>
    </message>
    <message>
        <source>{file}, page {page} of {pages}</source>
        <translation>{file}, {pages} беттің {page}-беті</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Бет ашылуда…</translation>
    </message>
    <message>
        <source>Papers found: {n}</source>
        <translation>Табылған қағаз: {n}</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>{n}-дана</translation>
    </message>
    <message>
        <source>sheet {n} of {sheets}</source>
        <translation>{sheets} парақтың {n}-парағы</translation>
    </message>
    <message>
        <source>which copy</source>
        <translation>қай дана</translation>
    </message>
    <message>
        <source>which sheet</source>
        <translation>қай парақ</translation>
    </message>
    <message>
        <source>The page leaves the tray; the file is kept, and the page can be brought back.</source>
        <translation>Бет тартпадан шығады; файл сақталады, бетті кейін қайтаруға болады.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Шетке қою</translation>
    </message>
</context>
<context>
    <name>FilteredList</name>
    <message>
        <source>Clause or words</source>
        <translation>Тармақ немесе сөз</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Тізім</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Толығырақ</translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>First start</source>
        <translation>Бірінші іске қосу</translation>
    </message>
    <message>
        <source>Where the new department is kept</source>
        <translation>Жаңа кафедра дерекқорының орны</translation>
    </message>
</context>
<context>
    <name>FormsTab</name>
    <message>
        <source>Form</source>
        <translation>Үлгі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Нұсқасы</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>A department may print its own variant of a form: make a copy, edit the file in any text editor, check it. Both variants can be printed; a faulty one is refused and the shipped one stays in its place.</source>
        <translation>Кафедра үлгінің өз нұсқасын баса алады: көшірмесін жасаңыз, файлды кез келген мәтін редакторында өңдеңіз, тексеріңіз. Екі нұсқаны да басуға болады; қатесі бар нұсқа қабылданбайды, оның орнында бағдарламадағысы қалады.</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>Басып шығарылатын үлгілер</translation>
    </message>
    <message>
        <source>Make own variant</source>
        <translation>Өз нұсқасын жасау</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Preview blank</source>
        <translation>Бос бланкіні қарау</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>Бағдарламадағысына қайту</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Қалтаны ашу</translation>
    </message>
    <message>
        <source>The department&apos;s own files lie in {0}</source>
        <translation>Кафедраның өз файлдары мына қалтада: {0}</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>бағдарламадан</translation>
    </message>
    <message>
        <source>own variant</source>
        <translation>өз нұсқасы</translation>
    </message>
    <message>
        <source>own form</source>
        <translation>өз үлгісі</translation>
    </message>
    <message>
        <source>own variant is faulty</source>
        <translation>өз нұсқасында қате бар</translation>
    </message>
    <message>
        <source>The copy to edit is {0}</source>
        <translation>Өңделетін көшірме: {0}</translation>
    </message>
    <message>
        <source>The file was read again: it has no fault.</source>
        <translation>Файл қайта оқылды: қатесі жоқ.</translation>
    </message>
    <message>
        <source>The shipped one is printed again. Your file is kept as {0}</source>
        <translation>Енді бағдарламадағысы басылады. Файлыңыз мына атпен сақталды: {0}</translation>
    </message>
</context>
<context>
    <name>GraduatesPage</name>
    <message>
        <source>Number of the order</source>
        <translation>Бұйрықтың нөмірі</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Бұйрықтың күні</translation>
    </message>
    <message>
        <source>Graduates</source>
        <translation>Бітірушілер</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Тарихы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Жасалғанның барлығы</translation>
    </message>
    <message>
        <source>The action and the later ones; the latest is undone first</source>
        <translation>Әрекет және одан кейінгілер; алдымен соңғысы болдырылмайды</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Қағазды ашу</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Мұны орындау мүмкін болмады</translation>
    </message>
</context>
<context>
    <name>HistoryLines</name>
    <message>
        <source>taken back</source>
        <translation>болдырылмады</translation>
    </message>
    <message>
        <source>not undone</source>
        <translation>болдырылмаған</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Қосылды</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Өзгертілді</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Алып тасталды</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What was done</source>
        <translation>Не жасалды</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Кез келген әрекет</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>Excel-ге</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Адам</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Әрекет түрі</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Бастап</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Дейін</translation>
    </message>
    <message>
        <source>Show the later ones</source>
        <translation>Кейінгілерін көрсету</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Осы әрекетті болдырмау</translation>
    </message>
    <message>
        <source>Choose a line above to see what it changed.</source>
        <translation>Нені өзгерткенін көру үшін жоғарыдан жолды таңдаңыз.</translation>
    </message>
    <message>
        <source>Or take the latest decision back in the procedure: everything stays written there.</source>
        <translation>Немесе соңғы шешімді рәсімнің өзінде қайтарып алыңыз: онда барлығы жазулы қалады.</translation>
    </message>
    <message>
        <source>It changed nothing that is shown on a card.</source>
        <translation>Карточкада көрсетілетін ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Қағазды ашу</translation>
    </message>
    <message>
        <source>Open the procedure</source>
        <translation>Рәсімді ашу</translation>
    </message>
    <message>
        <source>History to Excel</source>
        <translation>Тарихты Excel-ге</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Тарихы</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Кейін</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the record</source>
        <translation>Жазбаның тарихы</translation>
    </message>
</context>
<context>
    <name>HowPage</name>
    <message>
        <source>How do you want to begin?</source>
        <translation>Неден бастайсыз?</translation>
    </message>
    <message>
        <source>A new department</source>
        <translation>Жаңа кафедра</translation>
    </message>
    <message>
        <source>University, officials, programmes, semesters, step by step</source>
        <translation>Университет, лауазымды тұлғалар, бағдарламалар, семестрлер рет-ретімен</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Үлгі кафедра</translation>
    </message>
    <message>
        <source>Invented people at every stage: to look around and try things</source>
        <translation>Әр кезеңдегі ойдан шығарылған адамдар: қарап шығып, байқап көру үшін</translation>
    </message>
    <message>
        <source>A file that exists</source>
        <translation>Бар файл</translation>
    </message>
    <message>
        <source>A database of this program, or a copy of one</source>
        <translation>Осы бағдарламаның дерекқоры немесе оның көшірмесі</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>Open a department</source>
        <translation>Кафедра дерекқорын ашу</translation>
    </message>
</context>
<context>
    <name>IinField</name>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Нөмірді толық көрсету</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import of a list</source>
        <translation>Тізімді импорттау</translation>
    </message>
    <message>
        <source>Import of a study plan</source>
        <translation>Оқу жоспарын импорттау</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Тізім оқылуда</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Жазылуда…</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Тізім жазылуда</translation>
    </message>
    <message>
        <source>The list is in the records</source>
        <translation>Тізім жазылды</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Ескертулер тізімін сақтау</translation>
    </message>
    <message>
        <source>problems.xlsx</source>
        <translation>ескертулер.xlsx</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ұяшық</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Сипаттамасы</translation>
    </message>
</context>
<context>
    <name>InterfaceTab</name>
    <message>
        <source>As in the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Безендіру</translation>
    </message>
</context>
<context>
    <name>InternshipParts</name>
    <message>
        <source>Host organisation</source>
        <translation>Қабылдаушы ұйым</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>Шетелде</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Қала</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Теміржол</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Автомобиль</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Әуе</translation>
    </message>
    <message>
        <source>Travel expenses</source>
        <translation>Іссапар шығындары</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Көлік түрі</translation>
    </message>
    <message>
        <source>Fee, tenge</source>
        <translation>Оқу ақысы, теңге</translation>
    </message>
    <message>
        <source>No expenses at all</source>
        <translation>Шығын мүлдем жоқ</translation>
    </message>
    <message>
        <source>Cost calculation, total</source>
        <translation>Шығындар калькуляциясы, барлығы</translation>
    </message>
    <message>
        <source>Cost calculation approved on</source>
        <translation>Калькуляция бекітілген күн</translation>
    </message>
    <message>
        <source>Cost calculation approved by</source>
        <translation>Калькуляцияны кім бекітті</translation>
    </message>
    <message>
        <source>Sources of finance, separated by semicolons</source>
        <translation>Қаржыландыру көздері, нүктелі үтір арқылы</translation>
    </message>
    <message>
        <source>Application to the Rector, date</source>
        <translation>Ректордың атына өтініштің күні</translation>
    </message>
    <message>
        <source>Supervisor agreed on</source>
        <translation>Жетекші келіскен күн</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Кафедра отырысы, хаттама нөмірі</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Кафедра отырысы, күні</translation>
    </message>
    <message>
        <source>Contract with the host, number</source>
        <translation>Қабылдаушы ұйыммен шарт, нөмірі</translation>
    </message>
    <message>
        <source>Contract with the host, date</source>
        <translation>Қабылдаушы ұйыммен шарт, күні</translation>
    </message>
    <message>
        <source>Contract valid from</source>
        <translation>Шарт қолданысының басы</translation>
    </message>
    <message>
        <source>Contract valid to</source>
        <translation>Шарт қолданысының соңы</translation>
    </message>
    <message>
        <source>Foreign language, level</source>
        <translation>Шет тілі, деңгейі</translation>
    </message>
    <message>
        <source>Language certificate valid to</source>
        <translation>Тіл сертификатының мерзімі</translation>
    </message>
    <message>
        <source>Results in study and research</source>
        <translation>Оқудағы және ғылымдағы нәтижелері</translation>
    </message>
    <message>
        <source>Part in public life</source>
        <translation>Қоғамдық өмірге қатысуы</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Мақсаты</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Міндеттері</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Сипаттамасы</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Талаптар</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Күтілетін нәтижелер</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Жұмыс атауы</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Күтілетін нәтиже</translation>
    </message>
    <message>
        <source>Actually from</source>
        <translation>Нақты басталуы</translation>
    </message>
    <message>
        <source>Actually to</source>
        <translation>Нақты аяқталуы</translation>
    </message>
    <message>
        <source>Report handed in on</source>
        <translation>Есеп тапсырылған күн</translation>
    </message>
    <message>
        <source>Document of completion, kind</source>
        <translation>Растайтын құжат, түрі</translation>
    </message>
    <message>
        <source>Document of completion, number</source>
        <translation>Растайтын құжат, нөмірі</translation>
    </message>
    <message>
        <source>Document received on</source>
        <translation>Құжат кафедраға тапсырылған күн</translation>
    </message>
    <message>
        <source>Work done and results</source>
        <translation>Орындалған жұмыстар, нәтижелер</translation>
    </message>
    <message>
        <source>Conferences and courses</source>
        <translation>Конференциялар, курстар</translation>
    </message>
    <message>
        <source>Further work</source>
        <translation>Қосымша жұмыс түрлері</translation>
    </message>
    <message>
        <source>The student&apos;s opinion</source>
        <translation>Магистранттың пікірі</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Есептің күні</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Мақала атауы</translation>
    </message>
    <message>
        <source>Publisher, place</source>
        <translation>Баспа, басылым орны</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>Баспа парағы</translation>
    </message>
    <message>
        <source>Visa of the head of department</source>
        <translation>Кафедра меңгерушісінің бұрыштамасы</translation>
    </message>
    <message>
        <source>Visa of the accountant</source>
        <translation>Бухгалтердің бұрыштамасы</translation>
    </message>
    <message>
        <source>Visa of DSIA</source>
        <translation>ҒИҚД бұрыштамасы</translation>
    </message>
    <message>
        <source>Visa of the vice-rector</source>
        <translation>Проректордың бұрыштамасы</translation>
    </message>
    <message>
        <source>Act on distance learning, number</source>
        <translation>Қашықтан оқытуға көшу актісі, нөмірі</translation>
    </message>
    <message>
        <source>Act on distance learning, date</source>
        <translation>Қашықтан оқытуға көшу актісі, күні</translation>
    </message>
    <message>
        <source>Consent of the host, number</source>
        <translation>Қабылдаушы ұйымның келісімі, нөмірі</translation>
    </message>
    <message>
        <source>Consent of the host, date</source>
        <translation>Қабылдаушы ұйымның келісімі, күні</translation>
    </message>
    <message>
        <source>Language test</source>
        <translation>Тіл тесті</translation>
    </message>
    <message>
        <source>Score of the test</source>
        <translation>Тест балы</translation>
    </message>
    <message>
        <source>Language certificate, number</source>
        <translation>Тіл сертификаты, нөмірі</translation>
    </message>
    <message>
        <source>Language certificate, date</source>
        <translation>Тіл сертификаты, күні</translation>
    </message>
</context>
<context>
    <name>InternshipTab</name>
    <message>
        <source>No internship is planned yet.</source>
        <translation>Тағылымдама әлі жоспарланбаған.</translation>
    </message>
    <message>
        <source>Plan an internship</source>
        <translation>Тағылымдаманы жоспарлау</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Тағылымдама</translation>
    </message>
    <message>
        <source>Another internship</source>
        <translation>Тағы бір тағылымдама</translation>
    </message>
    <message>
        <source>Place and dates</source>
        <translation>Орны мен мерзімі</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Шығындар</translation>
    </message>
    <message>
        <source>Agreements and contract</source>
        <translation>Келісулер мен шарт</translation>
    </message>
    <message>
        <source>Internship abroad</source>
        <translation>Шетелдік тағылымдама</translation>
    </message>
    <message>
        <source>Further particulars</source>
        <translation>Қосымша мәліметтер</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Тағылымдама бағдарламасы</translation>
    </message>
    <message>
        <source>Return and report</source>
        <translation>Оралу және есеп</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Есептің мәтіні</translation>
    </message>
    <message>
        <source>Publications of the internship</source>
        <translation>Тағылымдама бойынша жарияланымдар</translation>
    </message>
    <message>
        <source>Decisions on the report</source>
        <translation>Есеп бойынша шешімдер</translation>
    </message>
    <message>
        <source>New internship</source>
        <translation>Жаңа тағылымдама</translation>
    </message>
    <message>
        <source>Programme approved by the head</source>
        <translation>Бағдарламаны меңгерушінің бекітуі</translation>
    </message>
    <message>
        <source>Approved by the University</source>
        <translation>Университеттің бекітуі</translation>
    </message>
    <message>
        <source>; credits: {n}</source>
        <translation>; кредит: {n}</translation>
    </message>
    <message>
        <source>Research seminar</source>
        <translation>Ғылыми семинар</translation>
    </message>
    <message>
        <source>Report approved by the head</source>
        <translation>Есепті меңгерушінің бекітуі</translation>
    </message>
    <message>
        <source>Credits decided by the department</source>
        <translation>Кафедраның кредит туралы шешімі</translation>
    </message>
    <message>
        <source>Handed over for storage</source>
        <translation>Сақтауға беру</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредит</translation>
    </message>
</context>
<context>
    <name>IssuedTab</name>
    <message>
        <source>Number, form or person</source>
        <translation>Нөмірі, нысаны немесе аты-жөні</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>Register of copies</source>
        <translation>Даналар журналы</translation>
    </message>
    <message>
        <source>Papers printed for signing are kept here. The first one is printed from a student&apos;s card.</source>
        <translation>Қол қоюға басылған қағаздар осында сақталады. Алғашқысы магистрант карточкасынан басылады.</translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation>Магистранттарды ашу</translation>
    </message>
    <message>
        <source>Papers: {n}</source>
        <translation>Қағаз саны: {n}</translation>
    </message>
</context>
<context>
    <name>LaboratoriesCard</name>
    <message>
        <source>Laboratory</source>
        <translation>Зертхана</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Аккредиттеу</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>Own laboratories</source>
        <translation>Өз зертханалары</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>A safe copy is being made…</source>
        <translation>Сақтық көшірме жасалып жатыр…</translation>
    </message>
    <message>
        <source>Leave without it</source>
        <translation>Көшірмесіз шығу</translation>
    </message>
    <message>
        <source>The safe copy could not be made</source>
        <translation>Сақтық көшірме жасалмады</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Бәрібір шығу</translation>
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
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>қолмен шешілген</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Жетекшілер</translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation>Отырыс пен бұйрық</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Қағаздар</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедра</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>ManyPrinter</name>
    <message>
        <source>Folder for the printed files</source>
        <translation>Басылған файлдар қалтасы</translation>
    </message>
    <message>
        <source>Printing papers: {n}</source>
        <translation>Құжаттар басылуда: {n}</translation>
    </message>
    <message>
        <source>All of them into a folder…</source>
        <translation>Барлығын қалтаға…</translation>
    </message>
    <message>
        <source>For everybody, into a folder: {n}…</source>
        <translation>Барлығына, қалтаға: {n}…</translation>
    </message>
    <message>
        <source>Printing was stopped. Issued before that: {n}</source>
        <translation>Басып шығару тоқтатылды. Оған дейін шығарылғаны: {n}</translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation>Басылды: {n}. Басылмағандары:</translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation>Барлығы басылмады</translation>
    </message>
    <message>
        <source>Printed: {n}</source>
        <translation>Басылды: {n}</translation>
    </message>
</context>
<context>
    <name>MattersWizard</name>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation>Содан кейін:</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Number or subject</source>
        <translation>Нөмірі немесе мазмұны</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>New meeting or order</source>
        <translation>Жаңа отырыс немесе бұйрық</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation>Қадам жазу</translation>
    </message>
    <message>
        <source>Meetings of the department and the council, submissions and orders are kept here.</source>
        <translation>Мұнда кафедра мен Ғылыми кеңестің отырыстары, ұсынымдар мен бұйрықтар сақталады.</translation>
    </message>
    <message>
        <source>Record the first meeting</source>
        <translation>Алғашқы отырысты жазу</translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation>Отырыстар мен бұйрықтар</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Шешімдер</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Бекітілген</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Қадам</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Choose an act above to see what it decided.</source>
        <translation>Шешімдерін көру үшін жоғарыдан отырысты немесе бұйрықты таңдаңыз.</translation>
    </message>
    <message>
        <source>Chair: {name}</source>
        <translation>Төраға: {name}</translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message>
        <source>Data of the minutes</source>
        <translation>Хаттама деректері</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Төраға</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Хатшы</translation>
    </message>
    <message>
        <source>Present, people</source>
        <translation>Қатысқандар, адам</translation>
    </message>
    <message>
        <source>Post and name, as in the order: who answers for carrying it out</source>
        <translation>Лауазымы мен аты-жөні бұйрықтағыдай: орындалуына кім жауапты</translation>
    </message>
    <message>
        <source>Control of the order</source>
        <translation>Бұйрықтың орындалуын бақылау</translation>
    </message>
    <message>
        <source>Heard (instead of the usual words)</source>
        <translation>Тыңдалды (әдеттегі мәтіннің орнына)</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Баяндамашы</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Сөйлегендер</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Жақтап</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Қарсы</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>Қалыс</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Дана саны</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Бет саны</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>Қоса берілетін құжаттар</translation>
    </message>
    <message>
        <source>A number is written with digits only.</source>
        <translation>Сан тек цифрлармен жазылады.</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Words of this paper</source>
        <translation>Осы қағаздың сөздері</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Қағаздың тілі</translation>
    </message>
    <message>
        <source>Names as the paper declines them. A correction is kept for the next papers; an empty field takes it back.</source>
        <translation>Есімдердің осы қағаздағы септелуі. Түзетуіңіз келесі қағаздарға да сақталады; бос өріс оны қайтарады.</translation>
    </message>
</context>
<context>
    <name>NewYearWizard</name>
    <message>
        <source>New academic year</source>
        <translation>Жаңа оқу жылы</translation>
    </message>
    <message>
        <source>Begin the year</source>
        <translation>Жылды бастау</translation>
    </message>
    <message>
        <source>The academic year has begun</source>
        <translation>Оқу жылы басталды</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
</context>
<context>
    <name>OfficeTab</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Атауы (қазақша)</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Атауы (орысша)</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Атауы (ағылшынша)</translation>
    </message>
    <message>
        <source>Kazakh name in the genitive case</source>
        <translation>Қазақша атауы ілік септігінде</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Қысқа атауы</translation>
    </message>
    <message>
        <source>Name in capitals, as forms print it</source>
        <translation>Атауы бас әріппен (нысандар үшін)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Қала</translation>
    </message>
    <message>
        <source>Ministry, as forms print it</source>
        <translation>Министрлік (нысандар үшін)</translation>
    </message>
    <message>
        <source>Legal name, for contracts</source>
        <translation>Заңды атауы (шарттар үшін)</translation>
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
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Degree, title</source>
        <translation>Дәрежесі</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>Those who chair meetings and sign papers. Empty lines are left out.</source>
        <translation>Отырыс жүргізетін және қағаздарға қол қоятын адамдар. Бос жолдар алынбайды.</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Лауазымды тұлғалар</translation>
    </message>
</context>
<context>
    <name>OfficialsTab</name>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Degree, title</source>
        <translation>Дәрежесі, атағы</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>Minutes and orders name who held the post on their date. When a post changes hands, enter the last day of the old holder and add a line for the new one.</source>
        <translation>Хаттамалар мен бұйрықтарда сол күнгі лауазым иесі көрсетіледі. Адам ауысқанда бұрынғысының соңғы күнін жазып, жаңасына жол қосыңыз.</translation>
    </message>
</context>
<context>
    <name>OpenPlaces</name>
    <message>
        <source>Clause or words</source>
        <translation>Тармақ немесе сөз</translation>
    </message>
    <message>
        <source>Filter the places</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Расталмағандары</translation>
    </message>
    <message>
        <source>With a choice</source>
        <translation>Таңдауы барлары</translation>
    </message>
    <message>
        <source>Which places are shown</source>
        <translation>Қайсысы көрсетіледі</translation>
    </message>
    <message>
        <source>Shown: {0} of {1}, to be confirmed: {2}</source>
        <translation>Көрсетілгені: {0} / {1}, расталмағаны: {2}</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Басқа файлды ашу</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Жаңа кафедра</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Көшірмелер…</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Осы көшірмені қалпына келтіру</translation>
    </message>
    <message>
        <source>The newest sound copy: {0}. Students: {1}, papers: {2}.</source>
        <translation>Ең соңғы бүтін көшірме: {0}. Магистранттар: {1}, құжаттар: {2}.</translation>
    </message>
    <message>
        <source>Opening the department…</source>
        <translation>Кафедра дерекқоры ашылуда…</translation>
    </message>
    <message>
        <source>The database is of an earlier version. A safe copy is made before it is changed: {0} of {1} files.</source>
        <translation>Дерекқор бұрынғы нұсқада. Өзгертілмес бұрын сақтық көшірмесі жасалуда: файлдар {0} / {1}.</translation>
    </message>
    <message>
        <source>Enter your university and department, look around in a demonstration, or open a file.</source>
        <translation>Университет пен кафедраны енгізіңіз, үлгі кафедраны қарап шығыңыз немесе файлды ашыңыз.</translation>
    </message>
    <message>
        <source>There is no department here yet</source>
        <translation>Мұнда әзірге кафедра жоқ</translation>
    </message>
    <message>
        <source>The department cannot be opened</source>
        <translation>Кафедра дерекқоры ашылмады</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Papers to print:</source>
        <translation>Басылатын құжаттар:</translation>
    </message>
    <message>
        <source>All of them into a folder…</source>
        <translation>Барлығын қалтаға…</translation>
    </message>
</context>
<context>
    <name>OwnProgrammesTab</name>
    <message>
        <source>Code</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Training direction</source>
        <translation>Даярлау бағыты</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Жауапты</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Жетекшісі</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Бағдарламалар</translation>
    </message>
    <message>
        <source>The department itself</source>
        <translation>Кафедраның өзі туралы</translation>
    </message>
    <message>
        <source>Department responsible for the programme</source>
        <translation>Бағдарламаға жауапты бөлімше</translation>
    </message>
    <message>
        <source>Leader of the programme</source>
        <translation>Бағдарлама жетекшісі</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>What the package changes</source>
        <translation>Пакет нені өзгертеді</translation>
    </message>
    <message>
        <source>added</source>
        <translation>қосылды</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>өзгертілді</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>өшірілді</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Қазір мұнда</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>{0}, {1}: everything in this package was received already.</source>
        <translation>{0}, {1}: бұл пакеттегінің бәрі бұрын қабылданған.</translation>
    </message>
    <message>
        <source>{0}, {1}. Added: {2}, changed: {3}, removed: {4}, to be decided: {5}, papers and scans: {6}.</source>
        <translation>{0}, {1}. Қосылады: {2}, өзгереді: {3}, өшіріледі: {4}, шешім күтеді: {5}, қағаздар мен сканерленген файлдар: {6}.</translation>
    </message>
    <message>
        <source>People anonymised on the other PC: {0}. Here too their names, papers and scans go for good: that cannot be undone.</source>
        <translation>Басқа компьютерде иесіздендірілген адамдар: {0}. Олардың аты-жөні, қағаздары мен сканерленген парақтары мұнда да біржола жойылады, оны кері қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>Changes not shown: {0}.</source>
        <translation>Көрсетілмеген өзгерістер: {0}.</translation>
    </message>
    <message>
        <source>{0} (until you choose) or {1}</source>
        <translation>{0} (сіз таңдағанша) немесе {1}</translation>
    </message>
</context>
<context>
    <name>Packer</name>
    <message>
        <source>Pack for an inspection</source>
        <translation>Тексеруге арналған жинақ</translation>
    </message>
    <message>
        <source>Folder for the packs</source>
        <translation>Жинақтар сақталатын қалта</translation>
    </message>
    <message>
        <source>Packing the papers of {n} students</source>
        <translation>{n} магистранттың құжаттары жиналуда</translation>
    </message>
    <message>
        <source>Papers in the pack: {n}, missing: {missing}</source>
        <translation>Жинақтағы құжаттар: {n}, жетіспейтіні: {missing}</translation>
    </message>
    <message>
        <source>Packs written: {n}</source>
        <translation>Жазылған жинақтар: {n}</translation>
    </message>
    <message>
        <source>Not everything could be packed</source>
        <translation>Барлығы жиналған жоқ</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>Open the page to read it</source>
        <translation>Бетті оқу үшін ашу</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>The page</source>
        <translation>Бет</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Ширекке бұру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>PaperDetails</name>
    <message>
        <source>signed: {who}</source>
        <translation>қол қойды: {who}</translation>
    </message>
    <message>
        <source>handed over: {who}</source>
        <translation>берілді: {who}</translation>
    </message>
    <message>
        <source>came home</source>
        <translation>кафедраға қайтты</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>жоғалған</translation>
    </message>
    <message>
        <source>annulled, not waited for</source>
        <translation>күші жойылған, күтілмейді</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>at home: {who}</source>
        <translation>қайтқан, сақтаушы: {who}</translation>
    </message>
    <message>
        <source>with: {who}; waits for: {next}</source>
        <translation>кімде: {who}; кімнің қолы күтіледі: {next}</translation>
    </message>
    <message>
        <source>with: {who}</source>
        <translation>кімде: {who}</translation>
    </message>
    <message>
        <source>Paper {number}</source>
        <translation>{number} қағазы</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Дана</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кімге арналған</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Қашаннан</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Скандар</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Даналар</translation>
    </message>
    <message>
        <source>Copy, sheet</source>
        <translation>Дана, парақ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Қабылданған</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>{copy}, sheet {sheet}</source>
        <translation>{copy}, {sheet}-парақ</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}, {page}-бет</translation>
    </message>
    <message>
        <source>No scan has come home yet.</source>
        <translation>Әзірге бірде-бір скан қабылданған жоқ.</translation>
    </message>
    <message>
        <source>A draft is signed by nobody: it has no copies.</source>
        <translation>Жобаға ешкім қол қоймайды, оның даналары жоқ.</translation>
    </message>
    <message>
        <source>{date} issued</source>
        <translation>{date} шығарылды</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Бет ашылуда…</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Issued papers</source>
        <translation>Шығарылған қағаздар</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Нысан</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Шығарылды</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Nothing was issued for this student yet. Printing begins at the top of the card.</source>
        <translation>Бұл магистрант үшін әлі қағаз шығарылмаған. Басып шығару картаның жоғарғы жағынан басталады.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Copies and scans…</source>
        <translation>Даналары мен скандары…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Көшірмесін сақтау…</translation>
    </message>
    <message>
        <source>Annul…</source>
        <translation>Күшін жою…</translation>
    </message>
    <message>
        <source>annulled {date}: {reason}</source>
        <translation>күші {date} жойылған: {reason}</translation>
    </message>
    <message>
        <source>outdated: the record or the form has changed</source>
        <translation>ескірген: жазба немесе нысан өзгерген</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>жоба</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>күшінде</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Көшірмесін сақтау</translation>
    </message>
    <message>
        <source>Paper {number} becomes void. The file and its number stay in the register.</source>
        <translation>{number} қағазының күші жойылады. Файлы мен нөмірі тізілімде қалады.</translation>
    </message>
    <message>
        <source>Annul</source>
        <translation>Күшін жою</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Issued</source>
        <translation>Шығарылғандар</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Қол қоюда</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Скандар</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Қағаздар</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Pack for an inspection…</source>
        <translation>Тексеруге арналған жинақ…</translation>
    </message>
    <message>
        <source>Papers of the student</source>
        <translation>Магистрант құжаттары</translation>
    </message>
</context>
<context>
    <name>PasswordsDialog</name>
    <message>
        <source>The same once more</source>
        <translation>Тағы бір рет</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Head of the department: everything</source>
        <translation>Кафедра меңгерушісі: барлығы</translation>
    </message>
    <message>
        <source>Secretary: everything but users, restoring and the regulation</source>
        <translation>Хатшы: пайдаланушылардан, қалпына келтіруден және ережеден басқасының барлығы</translation>
    </message>
    <message>
        <source>Reader: looks and prints, writes nothing</source>
        <translation>Оқырман: қарайды және басып шығарады, ештеңе жазбайды</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>User in the role of the head</source>
        <translation>Меңгеруші рөліндегі пайдаланушы</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Type the recovery key from the paper that was printed when the department was protected. Without the paper, another head can give you a new password in Settings.</source>
        <translation>Кафедра қорғалғанда басып шығарылған қағаздағы қалпына келтіру кілтін енгізіңіз. Қағаз болмаса, меңгеруші рөліндегі басқа пайдаланушы «Баптаулар» бөлімінде жаңа құпиясөз бере алады.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Жаңа құпиясөз қою</translation>
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
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation>Қазір неге болмайды</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Search: name, programme</source>
        <translation>Іздеу: аты-жөні, бағдарлама</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Which students are shown</source>
        <translation>Қай магистранттар көрсетіледі</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>For the selected:</source>
        <translation>Таңдалғандарға:</translation>
    </message>
</context>
<context>
    <name>PersonalTab</name>
    <message>
        <source>Personal data</source>
        <translation>Дербес деректер</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Мәртебесі</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электрондық пошта</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Білім беру бағдарламасы</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Бағыты</translation>
    </message>
    <message>
        <source>Language of study</source>
        <translation>Оқу тілі</translation>
    </message>
    <message>
        <source>Basis of study</source>
        <translation>Оқу негізі</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Тобы</translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Enrolment order, number</source>
        <translation>Қабылдау бұйрығы, нөмірі</translation>
    </message>
    <message>
        <source>Enrolment order, date</source>
        <translation>Қабылдау бұйрығы, күні</translation>
    </message>
    <message>
        <source>First day of study</source>
        <translation>Оқудың бірінші күні</translation>
    </message>
    <message>
        <source>Contract of paid services, number</source>
        <translation>Ақылы қызмет шарты, нөмірі</translation>
    </message>
    <message>
        <source>Contract of paid services, date</source>
        <translation>Ақылы қызмет шарты, күні</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Қай күннен</translation>
    </message>
    <message>
        <source>Leave until, if the order says</source>
        <translation>Демалыстың соңғы күні, бұйрықта көрсетілсе</translation>
    </message>
    <message>
        <source>Basis: order, number and date</source>
        <translation>Негізі: бұйрықтың нөмірі мен күні</translation>
    </message>
    <message>
        <source>An IIN has 12 digits.</source>
        <translation>ЖСН 12 цифрдан тұрады.</translation>
    </message>
    <message>
        <source>The check digit does not fit: compare with the identity card. It can be saved.</source>
        <translation>Бақылау цифры сәйкес емес: жеке куәлікпен салыстырыңыз. Сақтауға болады.</translation>
    </message>
    <message>
        <source>No birth date can be read from this IIN. It can be saved.</source>
        <translation>Бұл ЖСН-нен туған күн оқылмайды. Сақтауға болады.</translation>
    </message>
    <message>
        <source>Birth date by the IIN: {date}</source>
        <translation>ЖСН бойынша туған күні: {date}</translation>
    </message>
    <message>
        <source>Education before</source>
        <translation>Бұған дейінгі білімі</translation>
    </message>
    <message>
        <source>Same profile as the degree before</source>
        <translation>Бейіні алдыңғы біліміне сәйкес</translation>
    </message>
    <message>
        <source>Customer of the training</source>
        <translation>Оқытуға тапсырыс беруші</translation>
    </message>
</context>
<context>
    <name>PlaceBlock</name>
    <message>
        <source>clause {0}</source>
        <translation>тармақ: {0}</translation>
    </message>
    <message>
        <source>Confirmed by the university</source>
        <translation>Университет растады</translation>
    </message>
    <message>
        <source>Read as: {0}</source>
        <translation>Қалай оқылады: {0}</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>Әдепкі мәні: {0}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>расталған</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>растау керек</translation>
    </message>
</context>
<context>
    <name>PlainCopiesDialog</name>
    <message>
        <source>Copies that are not encrypted</source>
        <translation>Шифрланбаған көшірмелер</translation>
    </message>
    <message>
        <source>They were made before the department was protected: whoever gets hold of them can read them. Encrypted, they open by the passwords of now. Copies saved elsewhere by hand are not looked for: delete them.</source>
        <translation>Олар кафедра қорғалғанға дейін жасалған: қолына түскен кез келген адам оқи алады. Шифрланғаннан кейін олар қазіргі құпиясөздермен ашылады. Басқа жерге қолмен сақталған көшірмелер ізделмейді: оларды жойыңыз.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Шифрлау</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Жою…</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Қалтадан іздеу…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>{0} · students: {1}, papers: {2}
{3}</source>
        <translation>{0} · магистранттар: {1}, құжаттар: {2}
{3}</translation>
    </message>
    <message>
        <source>No copy lies open at the places that were looked at.</source>
        <translation>Қаралған орындарда шифрланбаған көшірме жоқ.</translation>
    </message>
    <message>
        <source>Encrypting copies</source>
        <translation>Көшірмелерді шифрлау</translation>
    </message>
    <message>
        <source>These copies could not be read and were not encrypted: {0}.</source>
        <translation>Мына көшірмелер оқылмады, сондықтан шифрланбады: {0}.</translation>
    </message>
    <message>
        <source>Copies to be deleted for good: {0}. Encrypted ones are made anew at the next copying.</source>
        <translation>Біржола жойылатын көшірмелер: {0}. Шифрланғандары келесі көшіру кезінде жаңадан жасалады.</translation>
    </message>
    <message>
        <source>Delete the copies?</source>
        <translation>Көшірмелер жойылсын ба?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Deleting copies</source>
        <translation>Көшірмелерді жою</translation>
    </message>
    <message>
        <source>Where copies may lie</source>
        <translation>Көшірмелер жатуы мүмкін қалта</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Version of the plan</source>
        <translation>Жоспар нұсқасы</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Нұсқаларды салыстыру</translation>
    </message>
    <message>
        <source>Copy from a template</source>
        <translation>Үлгіден алу</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Үлгі ретінде сақтау</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Excel-ден импорттау</translation>
    </message>
    <message>
        <source>Save to Excel</source>
        <translation>Excel-ге сақтау</translation>
    </message>
    <message>
        <source>Blank Excel table</source>
        <translation>Бос Excel кестесі</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>{n}-нұсқа</translation>
    </message>
    <message>
        <source>superseded version</source>
        <translation>күші жойылған нұсқа</translation>
    </message>
    <message>
        <source>in force, approved {date}</source>
        <translation>қолданыста, {date} бекітілген</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>жоба</translation>
    </message>
    <message>
        <source>draft of an amendment</source>
        <translation>өзгеріс жобасы</translation>
    </message>
</context>
<context>
    <name>PlanParts</name>
    <message>
        <source>Plan of the thesis work</source>
        <translation>Диссертацияны (жобаны) орындау жоспары</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Тәжірибе</translation>
    </message>
    <message>
        <source>Research internship</source>
        <translation>Ғылыми тағылымдама</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Жарияланымдар</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>Оқу жоспары</translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation>Педагогикалық тәжірибе</translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation>Зерттеу тәжірибесі</translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation>Өндірістік тәжірибе</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Жұмыс атауы</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Өтетін орны</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Есеп түрі</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>Dates in words</source>
        <translation>Мерзімі жазбаша</translation>
    </message>
    <message>
        <source>Kind of practice</source>
        <translation>Тәжірибе түрі</translation>
    </message>
    <message>
        <source>Kind of publication</source>
        <translation>Жарияланым түрі</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Пән атауы</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Циклі</translation>
    </message>
    <message>
        <source>Comp.</source>
        <translation>Комп.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредит</translation>
    </message>
    <message>
        <source>Semester</source>
        <translation>Семестр</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Растау құжаты</translation>
    </message>
    <message>
        <source>Rationale of the topic</source>
        <translation>Тақырып негіздемесі</translation>
    </message>
    <message>
        <source>Structure of the work</source>
        <translation>Жұмыстың құрылымы</translation>
    </message>
    <message>
        <source>Direction of research</source>
        <translation>Зерттеу бағыты</translation>
    </message>
    <message>
        <source>Signed by the student</source>
        <translation>Магистрант қол қойған күн</translation>
    </message>
    <message>
        <source>Signed by the supervisor</source>
        <translation>Жетекші қол қойған күн</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Кафедра отырысы, хаттама нөмірі</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Кафедра отырысы, күні</translation>
    </message>
    <message>
        <source>Agreed by the head</source>
        <translation>Меңгеруші келіскен күн</translation>
    </message>
    <message>
        <source>Agreed by the vice-rector</source>
        <translation>Проректор келіскен күн</translation>
    </message>
    <message>
        <source>Academic council, minutes number</source>
        <translation>Ғылыми кеңес, хаттама нөмірі</translation>
    </message>
    <message>
        <source>Academic council, date</source>
        <translation>Ғылыми кеңес, күні</translation>
    </message>
    <message>
        <source>Rector&apos;s approval, number</source>
        <translation>Ректордың бекітуі, нөмірі</translation>
    </message>
    <message>
        <source>Rector&apos;s approval, date</source>
        <translation>Ректордың бекітуі, күні</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>There is no individual plan yet. It begins with the practices that the form prescribes.</source>
        <translation>Жеке жоспар әлі жоқ. Ол нысанда көзделген тәжірибелерден басталады.</translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation>Жоспар ашу</translation>
    </message>
    <message>
        <source>Research: rationale, structure, direction</source>
        <translation>Зерттеу: негіздеме, құрылым, бағыт</translation>
    </message>
    <message>
        <source>Signatures and approvals</source>
        <translation>Қолдар мен бекітулер</translation>
    </message>
    <message>
        <source>Copies handed over</source>
        <translation>Табысталған даналар</translation>
    </message>
    <message>
        <source>What the rules say of the rows</source>
        <translation>Жоспар жолдарына қойылатын талаптар</translation>
    </message>
    <message>
        <source>Return to draft…</source>
        <translation>Түзетуге қайтару…</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Жеке жоспар</translation>
    </message>
    <message>
        <source>recorded as steps of the amendment</source>
        <translation>өзгерту ісінің қадамдарында жазылады</translation>
    </message>
    <message>
        <source>after approval</source>
        <translation>бекітілгеннен кейін</translation>
    </message>
    <message>
        <source>{n} not met</source>
        <translation>орындалмағаны: {n}</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Сақталмаған өзгерістер бар</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>Сақтамай жалғастырсаңыз, олар жоғалады.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Сақтамай жалғастыру</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>Үлгі жоспарлар әлі жоқ</translation>
    </message>
    <message>
        <source>Open a plan of the same programme and track that is well filled in and keep it as a template.</source>
        <translation>Сол бағдарлама мен бағыттың жақсы толтырылған жоспарын ашып, үлгі ретінде сақтаңыз.</translation>
    </message>
    <message>
        <source>Some plans were left as they were</source>
        <translation>Кейбір жоспарлар өзгеріссіз қалды</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Үлгінің атауы</translation>
    </message>
    <message>
        <source>The rows saved in this plan are kept for the students of its programme and track.</source>
        <translation>Осы жоспарда сақталған жолдар оның бағдарламасы мен бағытының магистранттары үшін сақталады.</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Үлгі ретінде сақтау</translation>
    </message>
    <message>
        <source>Save to Excel</source>
        <translation>Excel-ге сақтау</translation>
    </message>
    <message>
        <source>study plan.xlsx</source>
        <translation>оқу жоспары.xlsx</translation>
    </message>
    <message>
        <source>Return the plan to draft</source>
        <translation>Жоспарды түзетуге қайтару</translation>
    </message>
    <message>
        <source>Later signatures and approvals no longer stand.</source>
        <translation>Бұдан кейінгі қолдар мен бекітулердің күші жойылады.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Ені бойынша</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Басуды тоқтату</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word файлы…</translation>
    </message>
    <message>
        <source>A working copy to edit in Word. It is not numbered and not kept.</source>
        <translation>Word бағдарламасында өңдеуге арналған жұмыс көшірмесі. Нөмір берілмейді және сақталмайды.</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{page}-бет, барлығы {count}</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF сақтау</translation>
    </message>
    <message>
        <source>Save as a Word file</source>
        <translation>Word файлы ретінде сақтау</translation>
    </message>
    <message>
        <source>Issued: {title}, № {number}</source>
        <translation>Шығарылды: {title}, № {number}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Басылуда…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Принтерге жіберілді.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Басу тоқтатылды.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing was lost. Look at the printer, print again or save the PDF.</source>
        <translation>Принтер беттерді қабылдамады. Ештеңе жоғалған жоқ. Принтерді қарап, қайта басыңыз немесе PDF сақтаңыз.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Басылмады</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Printing</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. Save the PDF and print it on another one.</source>
        <translation>Бұл компьютерде принтер орнатылмаған. PDF сақтап, басқа компьютерде басыңыз.</translation>
    </message>
    <message>
        <source>all, or 1-3, 5</source>
        <translation>барлығы немесе 1-3, 5</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>Екі жағына басу</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Дана саны</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>Бір дана азайту</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Бір дана қосу</translation>
    </message>
    <message>
        <source>Pages are written as 1-3, 5 and lie between 1 and {count}.</source>
        <translation>Беттер 1-3, 5 түрінде жазылады, 1 мен {count} аралығында.</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Choices</source>
        <translation>Таңдау</translation>
    </message>
    <message>
        <source>Today calls to mind whose consent is not recorded</source>
        <translation>«Бүгін» беті келісімі енгізілмегендерді еске салады</translation>
    </message>
    <message>
        <source>Working days within which the authorised body is told of a breach</source>
        <translation>Уәкілетті органға оқиға туралы хабарлау мерзімі, жұмыс күні</translation>
    </message>
    <message>
        <source>Years for which data are kept after graduation or expulsion (empty: nobody is proposed)</source>
        <translation>Бітіргеннен немесе шығарылғаннан кейін деректер сақталатын жыл саны (бос болса: ешкім ұсынылмайды)</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Кафедра таңдаған.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed. Ask the lawyer of the university.</source>
        <translation>Бағдарлама ұсынған, расталмаған. Университеттің заңгерінен сұраңыз.</translation>
    </message>
</context>
<context>
    <name>ProceduresTab</name>
    <message>
        <source>Procedures</source>
        <translation>Рәсімдер</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>Бастау…</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Рәсім</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>The regulation of this student knows no procedures.</source>
        <translation>Бұл магистранттың ережесінде рәсімдер жоқ.</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>аяқталды</translation>
    </message>
    <message>
        <source>ended by refusal</source>
        <translation>қабылданбады</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>жүріп жатыр</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>басталмаған</translation>
    </message>
    <message>
        <source>No further procedure may begin now.</source>
        <translation>Қазір басталатын басқа рәсім жоқ.</translation>
    </message>
    <message>
        <source>Take back the last step?</source>
        <translation>Соңғы қадам болдырылмасын ба?</translation>
    </message>
    <message>
        <source>{0}: the record goes back to what the steps before say.</source>
        <translation>{0}: жазба алдыңғы қадамдардағы күйіне қайтады.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Кері қайтару</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a department</source>
        <translation>Кафедра дерекқорын ашу</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Дерекқор бүлінген</translation>
    </message>
    <message>
        <source>Choose a copy…</source>
        <translation>Көшірмені таңдау…</translation>
    </message>
    <message>
        <source>The copy is being restored…</source>
        <translation>Көшірме қалпына келтіріліп жатыр…</translation>
    </message>
    <message>
        <source>Restoring a copy</source>
        <translation>Көшірмені қалпына келтіру</translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>Code</source>
        <translation>Шифры</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <translation>Атауы (қазақша)</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Атауы (орысша)</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Атауы (ағылш.)</translation>
    </message>
    <message>
        <source>Programmes of the department. The import of students adds those that stand in the list.</source>
        <translation>Кафедраның білім беру бағдарламалары. Магистранттарды импорттағанда тізімдегі бағдарламалар өзі қосылады.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Бағдарламалар</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>Code</source>
        <translation>Шифры</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <translation>Атауы (қазақша)</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Атауы (орысша)</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Атауы (ағылшынша)</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>A programme that is removed here goes to the archive: nothing is lost.</source>
        <translation>Мұнда өшірілген бағдарлама мұрағатқа кетеді: ештеңе жоғалмайды.</translation>
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
        <translation>Тақырып (қазақша)</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Жетекші</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>толық емес</translation>
    </message>
    <message>
        <source>look</source>
        <translation>қараңыз</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>дайын</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Your name as a user</source>
        <translation>Пайдаланушы атыңыз</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Without a password whoever gets at the files of this computer can read them, and everybody may do everything. With one, database, papers, scans and copies are encrypted, each user has a role, and the window locks itself. You become the first user, in the role of the head. Afterwards a recovery key is shown: print it. Copies made before at the second place are told afterwards; other ones stay readable: delete them by hand. This can be done and undone at any time in Settings, Data.</source>
        <translation>Құпиясөз болмаса, осы компьютердің файлдарына қолы жеткен адам оларды оқи алады, ал кез келген адам кез келген әрекетті жасай алады. Құпиясөз қойылса, дерекқор, құжаттар, скандар мен көшірмелер шифрланады, әр пайдаланушының рөлі болады, терезе өздігінен құлыпталады. Сіз меңгеруші рөліндегі алғашқы пайдаланушы боласыз. Соңында қалпына келтіру кілті көрсетіледі: оны басып шығарыңыз. Екінші орында бұрын жасалған көшірмелер кейін айтылады; басқалары оқылатын күйінде қалады: оларды қолмен жойыңыз. Мұны «Баптаулар», «Деректер» бөлімінде кез келген уақытта жасауға және қайтаруға болады.</translation>
    </message>
    <message>
        <source>Protect by a password</source>
        <translation>Құпиясөзбен қорғау</translation>
    </message>
    <message>
        <source>Encrypting the department</source>
        <translation>Кафедра деректерін шифрлау</translation>
    </message>
    <message>
        <source>These copies could not be read and were not encrypted: {0}.</source>
        <translation>Мына көшірмелер оқылмады және шифрланған жоқ: {0}.</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Protect by a password…</source>
        <translation>Құпиясөзбен қорғау…</translation>
    </message>
    <message>
        <source>Users…</source>
        <translation>Пайдаланушылар…</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Құпиясөзімді өзгерту…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Жаңа қалпына келтіру кілті…</translation>
    </message>
    <message>
        <source>Open copies…</source>
        <translation>Ашық көшірмелер…</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Қазір құлыптау (Ctrl+L)</translation>
    </message>
    <message>
        <source>Turn the protection off…</source>
        <translation>Қорғауды өшіру…</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key or a click (0: never). 15 is a proposal.</source>
        <translation>Перне де, тінтуір де басылмаса, осынша минуттан кейін құлыптау (0: ешқашан). 15 – ұсынылған мән.</translation>
    </message>
    <message>
        <source>Encrypted: database, papers, scans and copies. At work: {0}.</source>
        <translation>Шифрланған: дерекқор, құжаттар, сканерленген парақтар мен көшірмелер. Жұмыс істеп отырған: {0}.</translation>
    </message>
    <message>
        <source>Not protected: whoever gets at the files of this computer can read them. With a password they are encrypted, each user has a role, and the window locks itself.</source>
        <translation>Қорғалмаған: осы компьютердің файлдарына қолы жеткен адам оларды оқи алады. Құпиясөз қойылса, олар шифрланады, әр пайдаланушының рөлі болады, терезе өздігінен құлыпталады.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Құпиясөзіңіз</translation>
    </message>
    <message>
        <source>Everything will be decrypted; users and roles are gone. Whoever gets at the files can read them.</source>
        <translation>Барлығының шифры ашылады; пайдаланушылар мен рөлдер жойылады. Файлдарға қолы жеткен адам оларды оқи алады.</translation>
    </message>
    <message>
        <source>Decrypting the department</source>
        <translation>Кафедра деректерінің шифрын ашу</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Құпиясөзді өзгерту</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Құпиясөзіңіз өзгертілді.</translation>
    </message>
    <message>
        <source>A new key is made and shown once, to be printed. The paper printed before opens nothing from then on.</source>
        <translation>Жаңа кілт жасалып, басып шығару үшін бір рет көрсетіледі. Бұрын басылған қағаз содан кейін ештеңені ашпайды.</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Жаңа қалпына келтіру кілтін жасау</translation>
    </message>
</context>
<context>
    <name>PurposesCard</name>
    <message>
        <source>Purpose</source>
        <translation>Мақсаты</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Негіздемесі</translation>
    </message>
    <message>
        <source>Blocked when</source>
        <translation>Қашан бұғатталады</translation>
    </message>
    <message>
        <source>Purposes of processing</source>
        <translation>Өңдеу мақсаттары</translation>
    </message>
</context>
<context>
    <name>RecordsBlock</name>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>The record was entered by mistake and goes away. Undo brings it back.</source>
        <translation>Қате енгізілген жазба өшіріледі. «Болдырмау» оны қайтарады.</translation>
    </message>
    <message>
        <source>Remove the record?</source>
        <translation>Жазба өшірілсін бе?</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Take out this line?</source>
        <translation>Бұл жол алып тасталсын ба?</translation>
    </message>
    <message>
        <source>It was entered by mistake. What is over stays in the list with its last day.</source>
        <translation>Жол қате енгізілген болса ғана алып тасталады. Мерзімі біткен шарт тізімде соңғы күнімен қалады.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF етіп сақтау…</translation>
    </message>
    <message>
        <source>It is put away</source>
        <translation>Сақтап қойылды</translation>
    </message>
    <message>
        <source>If every password is forgotten, this key alone opens the department. It is shown only now and kept nowhere: print it or write it down, and lock the paper away, not beside the computer.</source>
        <translation>Барлық құпиясөз ұмытылса, кафедраны тек осы кілт ашады. Ол тек қазір көрсетіледі және еш жерде сақталмайды: басып шығарыңыз немесе жазып алыңыз да, қағазды компьютер жанында емес, құлыпталатын жерде сақтаңыз.</translation>
    </message>
    <message>
        <source>Where to put the recovery key</source>
        <translation>Қалпына келтіру кілтін қайда сақтау керек</translation>
    </message>
</context>
<context>
    <name>RegulationTab</name>
    <message>
        <source>Regulation in force</source>
        <translation>Қолданыстағы ереже</translation>
    </message>
    <message>
        <source>A case keeps the edition under which it began.</source>
        <translation>Басталған іс өзі басталған редакция бойынша аяқталады.</translation>
    </message>
    <message>
        <source>What the regulation leaves unclear</source>
        <translation>Ережеде түсініксіз қалған тұстар</translation>
    </message>
    <message>
        <source>Other choices</source>
        <translation>Өзге баптаулар</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Number the copies in the footer</source>
        <translation>Төменгі жолда дана нөмірін басу</translation>
    </message>
    <message>
        <source>A mark (QR) on every sheet, by which scans find their papers</source>
        <translation>Әр параққа белгі (QR) басу: скан өз қағазын содан табады</translation>
    </message>
    <message>
        <source>A dash where there is no fee</source>
        <translation>Төлем жоқ жерге сызықша қою</translation>
    </message>
    <message>
        <source>A copy on its way is called to mind after this many days</source>
        <translation>Қол қоюдағы дана осынша күннен кейін еске салынады</translation>
    </message>
    <message>
        <source>Legal basis:</source>
        <translation>Құқықтық негізі:</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Кафедра таңдаған.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed by the university.</source>
        <translation>Бағдарлама ұсынған; университет растаған жоқ.</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Мәселе</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Мәні</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Әдепкі мәні</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>No report yet. A report of research work or practice begins with its title page.</source>
        <translation>Есеп әлі жоқ. Ғылыми-зерттеу жұмысы мен тәжірибе есебі титулдық беттен басталады.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Жаңа есеп</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>Approved by the head on</source>
        <translation>Меңгеруші бекіткен күн</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Өтетін орны</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Кафедра отырысы, хаттама нөмірі</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Кафедра отырысы, күні</translation>
    </message>
    <message>
        <source>Print the title page</source>
        <translation>Титулдық бетті басып шығару</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Есеп түрі</translation>
    </message>
    <message>
        <source>The report was entered by mistake and goes away. Undo brings it back.</source>
        <translation>Қате енгізілген есеп өшіріледі. «Болдырмау» оны қайтарады.</translation>
    </message>
    <message>
        <source>Remove the report?</source>
        <translation>Есепті өшіру керек пе?</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Есеп тақырыбы</translation>
    </message>
</context>
<context>
    <name>RequirementsTab</name>
    <message>
        <source>Requirements of the regulation</source>
        <translation>Ереже талаптары</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Тармақ</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Талап</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a copy</source>
        <translation>Көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>The chosen copy takes the place of the present database. That is copied before and kept beside it under a name with the date: nothing is lost.</source>
        <translation>Таңдалған көшірме қазіргі дерекқордың орнын басады. Алдымен одан көшірме жасалады, өзі атауында күні көрсетіліп, жанында сақталады: ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>No copies were found. Look for them on a stick or a share.</source>
        <translation>Көшірме табылмады. Оны флешкадан немесе желілік дискіден іздеңіз.</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Осы көшірмені қалпына келтіру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>As it was by the end of</source>
        <translation>Мына күннің соңындағы қалпы</translation>
    </message>
    <message>
        <source>Check these copies</source>
        <translation>Осы көшірмелерді тексеру</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Қалтадан іздеу…</translation>
    </message>
    <message>
        <source>Take a file…</source>
        <translation>Файлды алу…</translation>
    </message>
    <message>
        <source>Where copies may lie</source>
        <translation>Көшірмелер жатуы мүмкін қалта</translation>
    </message>
    <message>
        <source>Take a copy</source>
        <translation>Көшірмені таңдау</translation>
    </message>
    <message>
        <source>The copies are being read…</source>
        <translation>Көшірмелер оқылып жатыр…</translation>
    </message>
    <message>
        <source>Copies read whole: {0}, damaged: {1}.</source>
        <translation>Толық оқылған көшірмелер: {0}, бүлінгені: {1}.</translation>
    </message>
    <message>
        <source>The department will be as it was on {0}. What was entered later is kept aside with the present database.</source>
        <translation>Кафедра деректері {0} сәтіндегі қалпына келеді. Кейін енгізілгендер қазіргі дерекқормен бірге бөлек сақталады.</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Осы көшірме қалпына келтірілсін бе?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
</context>
<context>
    <name>RoadCard</name>
    <message>
        <source>Road map</source>
        <translation>Жол картасы</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Жетіспейді:</translation>
    </message>
    <message>
        <source>Every step known to the regulation is done.</source>
        <translation>Ережеде көзделген барлық қадам орындалды.</translation>
    </message>
    <message>
        <source>and more: {n}</source>
        <translation>тағы: {n}</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Lines</source>
        <translation>Жолдар</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Жол қосу</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Жоғары жылжыту</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Төмен жылжыту</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Жолды өшіру</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Take</source>
        <translation>Алу</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Белгі</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ұяшық</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Сипаттамасы</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>қабылданбайды</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>растау керек</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>өзгереді</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>өзгеріссіз</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Пән</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Rows of the list</source>
        <translation>Тізім жолдары</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Жолдар</translation>
    </message>
    <message>
        <source>Confirm all in view</source>
        <translation>Көрінгеннің бәрін растау</translation>
    </message>
    <message>
        <source>Confirm none</source>
        <translation>Растауды алып тастау</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Ескертулер тізімін сақтау</translation>
    </message>
    <message>
        <source>all</source>
        <translation>бәрі</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>The rows meet every rule that looks at them.</source>
        <translation>Жоспар жолдары оларға қойылатын барлық талапқа сай.</translation>
    </message>
</context>
<context>
    <name>ScanResult</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Filed: {filed}. Copies home: {home}. In the tray: {tray}. Not read: {bad}.</source>
        <translation>Тіркелген бет: {filed}. Қайтқан дана: {home}. Тартпада: {tray}. Оқылмаған файл: {bad}.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… және тағы {n}</translation>
    </message>
    <message>
        <source>Home: {names}</source>
        <translation>Қайтқаны: {names}</translation>
    </message>
    <message>
        <source>Received before, not taken again: {files}</source>
        <translation>Бұрын қабылданған, қайта алынбады: {files}</translation>
    </message>
    <message>
        <source>Sheets that were here already, kept as further scans: {n}</source>
        <translation>Бұрыннан бар парақтар, қосымша скан ретінде сақталды: {n}</translation>
    </message>
    <message>
        <source>Filed under annulled papers: {numbers}</source>
        <translation>Күші жойылған қағаздарға тіркелді: {numbers}</translation>
    </message>
</context>
<context>
    <name>ScansTab</name>
    <message>
        <source>Scan folder…</source>
        <translation>Сканы бар қалта…</translation>
    </message>
    <message>
        <source>Scanned files…</source>
        <translation>Сканерленген файлдар…</translation>
    </message>
    <message>
        <source>Waiting in the tray</source>
        <translation>Тартпада күтіп тұр</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Шетке қойылған</translation>
    </message>
    <message>
        <source>Which pages are listed</source>
        <translation>Қай беттер көрсетіледі</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Бет</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Күту себебі</translation>
    </message>
    <message>
        <source>Pages that wait</source>
        <translation>Күтіп тұрған беттер</translation>
    </message>
    <message>
        <source>Signed sheets come home here: scan them into a folder and choose it. Each sheet finds its paper by the mark in its corner; what has no readable mark waits here.</source>
        <translation>Қол қойылған парақтар осында қабылданады: оларды бір қалтаға сканерлеп, сол қалтаны таңдаңыз. Әр парақ бұрышындағы белгі арқылы өз қағазын табады; белгісі оқылмағандары осында күтеді.</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG or TIFF, best at 200–300 dpi.</source>
        <translation>PDF, JPEG, PNG немесе TIFF, дұрысы – 200–300 dpi.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Тартпа</translation>
    </message>
    <message>
        <source>Pages: {n}</source>
        <translation>Бет саны: {n}</translation>
    </message>
    <message>
        <source>Folder with scans</source>
        <translation>Сканы бар қалта</translation>
    </message>
    <message>
        <source>Scanned files</source>
        <translation>Сканерленген файлдар</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>Скандар оқылуда</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: person, topic, paper number, IIN</source>
        <translation>Іздеу: адам, тақырып, қағаз нөмірі, ЖСН</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
</context>
<context>
    <name>SemestersPage</name>
    <message>
        <source>Autumn semester</source>
        <translation>Күзгі семестр</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Көктемгі семестр</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күні</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>Күндер университеттің академиялық күнтізбесіне сай</translation>
    </message>
    <message>
        <source>Semesters</source>
        <translation>Семестрлер</translation>
    </message>
    <message>
        <source>Academic year {0}</source>
        <translation>{0} оқу жылы</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>University and department</source>
        <translation>Университет пен кафедра</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Лауазымды тұлғалар</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Бағдарламалар</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Оқу жылы</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Жұмыс күнтізбесі</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Үлгілер</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Дербес деректер</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Сақтамай шығасыз ба?</translation>
    </message>
    <message>
        <source>What you typed in the settings is not saved yet.</source>
        <translation>Баптаулардағы өзгерістер әлі сақталмаған.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Сақтамай шығу</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Line {0}, «{1}»: this is no date.</source>
        <translation>{0}-жол, «{1}»: бұл күн емес.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>Өзгерістерден бас тарту</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The program met an error of its own. What was confirmed before is safe. Please try again; the details are in the log file.

{0}</source>
        <translation>Бағдарламаның өзінде қате шықты. Бұған дейін расталғанның бәрі сақталған. Қайталап көріңіз, толық мәлімет журнал файлында.

{0}</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Бұл орындалмады</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What this does</source>
        <translation>Не істеледі</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>Не басылады</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Содан кейін</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Назар аударыңыз</translation>
    </message>
    <message>
        <source>and more: {0}</source>
        <translation>тағы: {0}</translation>
    </message>
</context>
<context>
    <name>SittingWizard</name>
    <message>
        <source>Sitting or order</source>
        <translation>Отырыс немесе бұйрық</translation>
    </message>
    <message>
        <source>Keep the agenda</source>
        <translation>Күн тәртібін сақтау</translation>
    </message>
    <message>
        <source>Nothing here is printed on a form.</source>
        <translation>Мұнда нысан бойынша басылатын ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>SmallDialogs</name>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Дәрежесі</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Ғылыми атағы</translation>
    </message>
    <message>
        <source>On the staff</source>
        <translation>Штатта</translation>
    </message>
    <message>
        <source>International publications</source>
        <translation>Халықаралық мақала</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Дәріс береді</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>Жетекшілік</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Карточканы ашу</translation>
    </message>
    <message>
        <source>Teachers of the department</source>
        <translation>Кафедра оқытушылары</translation>
    </message>
    <message>
        <source>On the staff of the university</source>
        <translation>Университет штатында</translation>
    </message>
    <message>
        <source>Publications in international journals</source>
        <translation>Рецензияланатын халықаралық журналдардағы жарияланымдар</translation>
    </message>
    <message>
        <source>Teaches in the programme</source>
        <translation>Бағдарлама бойынша сабақ береді</translation>
    </message>
    <message>
        <source>Supervises master&apos;s students</source>
        <translation>Магистранттарға жетекшілік етеді</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>What is to be recorded?</source>
        <translation>Нені жазу керек?</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Кезең</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Blank specimen</source>
        <translation>Бос үлгі</translation>
    </message>
    <message>
        <source>Empty lines are filled in by hand. It is not kept.</source>
        <translation>Бос жолдар қолмен толтырылады. Үлгі сақталмайды.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>Not for signing: the pages are marked as a draft. What stands in the way:</source>
        <translation>Қол қоюға арналмаған: беттерге жоба белгісі қойылған. Кедергісі:</translation>
    </message>
    <message>
        <source>For signing</source>
        <translation>Қол қоюға</translation>
    </message>
    <message>
        <source>Nothing is missing. Printing or saving gives it a number and keeps this very file.</source>
        <translation>Бәрі толық. Басылғанда немесе сақталғанда нөмір беріліп, дәл осы файл сақталады.</translation>
    </message>
    <message>
        <source>Issued on {day}. This is the file that was kept.</source>
        <translation>{day} шығарылған. Бұл – сол кезде сақталған файл.</translation>
    </message>
    <message>
        <source>It was issued as a draft.</source>
        <translation>Жоба ретінде шығарылған.</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>Күші жойылған</translation>
    </message>
    <message>
        <source>Paper {number} is void since {day}.</source>
        <translation>{number} қағазының күші {day} жойылған.</translation>
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
        <translation>Кімнің шешімі</translation>
    </message>
    <message>
        <source>The same for all (leave empty if they differ)</source>
        <translation>Барлығына ортақ (әртүрлі болса, бос қалдырыңыз)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
</context>
<context>
    <name>StepWizard</name>
    <message>
        <source>Step of a procedure</source>
        <translation>Рәсім қадамы</translation>
    </message>
</context>
<context>
    <name>StudentFilters</name>
    <message>
        <source>Year of entry</source>
        <translation>Қабылдау жылы</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Бағыты</translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Мәртебесі</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Name, topic, IIN</source>
        <translation>Аты-жөні, тақырып, ЖСН</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>{n}-курс</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>Келісімі жоқ</translation>
    </message>
    <message>
        <source>With consent</source>
        <translation>Келісімі бар</translation>
    </message>
    <message>
        <source>Chosen students: {n}</source>
        <translation>Таңдалған магистранттар: {n}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Take away the filter: {text}</source>
        <translation>Сүзгіні алып тастау: {text}</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>Master&apos;s students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Жеке жоспар</translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation>Тақырып пен жетекші</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Тағылымдама</translation>
    </message>
    <message>
        <source>Practice and reports</source>
        <translation>Тәжірибе мен есептер</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Рәсімдер</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Қағаздар</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Талаптар</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Тарихы</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Дербес деректер</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Сақталмаған өзгерістер бар</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>Сақтамай жалғастырсаңыз, олар жоғалады.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Сақтамай жалғастыру</translation>
    </message>
</context>
<context>
    <name>StudentView</name>
    <message>
        <source>Topic, supervisor</source>
        <translation>Тақырып, жетекші</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Жеке жоспар</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Тәжірибе</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Тағылымдама</translation>
    </message>
    <message>
        <source>Internship report</source>
        <translation>Тағылымдама есебі</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Аттестаттау</translation>
    </message>
    <message>
        <source>Pre-defence</source>
        <translation>Алдын ала қорғау</translation>
    </message>
    <message>
        <source>Defence</source>
        <translation>Қорғау</translation>
    </message>
    <message>
        <source>year {n}</source>
        <translation>{n}-курс</translation>
    </message>
    <message>
        <source>IIN {iin}</source>
        <translation>ЖСН {iin}</translation>
    </message>
    <message>
        <source>Supervisor: not chosen yet</source>
        <translation>Ғылыми жетекші: әлі таңдалмаған</translation>
    </message>
    <message>
        <source>Supervisor: {name}</source>
        <translation>Ғылыми жетекші: {name}</translation>
    </message>
    <message>
        <source>Topic: not proposed yet</source>
        <translation>Тақырып: әлі ұсынылмаған</translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation>Тақырып: {topic}</translation>
    </message>
    <message>
        <source>enrolled {date}</source>
        <translation>қабылданған {date}</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>мерзімі {date}</translation>
    </message>
    <message>
        <source>Next step: {step} ({details})</source>
        <translation>Келесі қадам: {step} ({details})</translation>
    </message>
    <message>
        <source>Continue: {step}</source>
        <translation>Жалғастыру: {step}</translation>
    </message>
    <message>
        <source>Semester {n}, autumn {year}</source>
        <translation>{n}-семестр, {year} күз</translation>
    </message>
    <message>
        <source>Semester {n}, spring {year}</source>
        <translation>{n}-семестр, {year} көктем</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Here the master&apos;s students of the department are listed.</source>
        <translation>Мұнда кафедраның магистранттары көрсетіледі.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Тізімді импорттау</translation>
    </message>
    <message>
        <source>Nobody fits the filter.</source>
        <translation>Сүзгіге ешкім сәйкес келмейді.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Master&apos;s students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Бағыты</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Тобы</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Жетекші</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тақырып</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Мәртебесі</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Келесі мерзім</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>Excel-ге</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Жаңа магистрант</translation>
    </message>
    <message>
        <source>Topics and supervisors</source>
        <translation>Тақырыптар мен жетекшілер</translation>
    </message>
    <message>
        <source>Print a form</source>
        <translation>Нысанды басып шығару</translation>
    </message>
    <message>
        <source>Pack for an inspection</source>
        <translation>Тексеруге арналған жинақ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Мұрағаттау</translation>
    </message>
    <message>
        <source>Students: {n}</source>
        <translation>Магистранттар саны: {n}</translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation>Таңдалды: {n}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>The rest is entered on the card.</source>
        <translation>Қалғаны карточкада толтырылады.</translation>
    </message>
    <message>
        <source>List to Excel</source>
        <translation>Тізімді Excel-ге шығару</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Жазылды: {path}</translation>
    </message>
    <message>
        <source>Write the IIN whole into the file?</source>
        <translation>Файлға ЖСН толық жазылсын ба?</translation>
    </message>
    <message>
        <source>Otherwise the file has their last four digits, as the list does. Whoever has the file has them.</source>
        <translation>Әйтпесе файлда, тізімдегідей, соңғы төрт цифры ғана болады. Файл кімде болса, нөмірлер де сонда.</translation>
    </message>
    <message>
        <source>Write them whole</source>
        <translation>Толық жазу</translation>
    </message>
    <message>
        <source>They leave the lists; nothing is erased, and Undo brings them back. Students: {n}</source>
        <translation>Олар тізімнен шығады, бірақ ештеңе өшірілмейді: «Болдырмау» қайтарады. Магистранттар саны: {n}</translation>
    </message>
    <message>
        <source>Archive the selected students?</source>
        <translation>Таңдалған магистранттарды мұрағаттау керек пе?</translation>
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
        <translation>Жаңа тыйым</translation>
    </message>
    <message>
        <source>Refusals lifted</source>
        <translation>Алынған тыйым</translation>
    </message>
    <message>
        <source>Dates that move</source>
        <translation>Жылжитын мерзім</translation>
    </message>
    <message>
        <source>Only those affected</source>
        <translation>Тек өзгеріс тиетіндер</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Барлығын таңдау</translation>
    </message>
    <message>
        <source>Move the selected</source>
        <translation>Таңдалғандарды көшіру</translation>
    </message>
    <message>
        <source>Selected: {0}</source>
        <translation>Таңдалғаны: {0}</translation>
    </message>
    <message>
        <source>Nothing changes for this student today.</source>
        <translation>Бүгінгі күні бұл магистрант үшін ештеңе өзгермейді.</translation>
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
        <translation>Кредит</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>Semester {n}</source>
        <translation>{n}-семестр</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>{n}-оқу жылы</translation>
    </message>
</context>
<context>
    <name>SupervisorPanel</name>
    <message>
        <source>Person</source>
        <translation>Дербес деректер</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Біліктілігі</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электрондық пошта</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Басталу күні</translation>
    </message>
    <message>
        <source>Another date makes a new line.</source>
        <translation>Басқа күн жаңа жол ашады.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Ғылыми дәрежесі</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Ғылыми атағы</translation>
    </message>
    <message>
        <source>Specialty code</source>
        <translation>Мамандық шифры</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Кафедрасы</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Жұмыс түрі</translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation>Өтілі, жыл</translation>
    </message>
    <message>
        <source>h-index</source>
        <translation>h-индекс</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тақырып</translation>
    </message>
    <message>
        <source>Present students</source>
        <translation>Қазіргі магистранттары</translation>
    </message>
    <message>
        <source>Qualification by date</source>
        <translation>Біліктілігі (күні бойынша)</translation>
    </message>
    <message>
        <source>All supervisors</source>
        <translation>Барлық жетекшілер</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Мұрағаттау</translation>
    </message>
    <message>
        <source>load {n}</source>
        <translation>жүктемесі {n}</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Сақталмаған өзгерістер бар</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>Сақтамай жалғастырсаңыз, олар жоғалады.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Сақтамай жалғастыру</translation>
    </message>
    <message>
        <source>The supervisor leaves the lists; nothing is erased, and Undo brings him back.</source>
        <translation>Жетекші тізімнен шығады, бірақ ештеңе өшірілмейді: «Болдырмау» қайтарады.</translation>
    </message>
    <message>
        <source>Archive the supervisor?</source>
        <translation>Жетекшіні мұрағаттау керек пе?</translation>
    </message>
</context>
<context>
    <name>SupervisorsPage</name>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>The supervisors of the department are listed here.</source>
        <translation>Мұнда кафедраның ғылыми жетекшілері көрсетіледі.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Тізімді импорттау</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Ғылыми жетекшілер</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Ғылыми дәрежесі</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Ғылыми атағы</translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation>Өтілі, жыл</translation>
    </message>
    <message>
        <source>h-index</source>
        <translation>h-индекс</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Жүктемесі</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>Жаңа жетекші</translation>
    </message>
    <message>
        <source>Supervisors: {n}</source>
        <translation>Жетекшілер саны: {n}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>Degree, title and the rest are entered on the card.</source>
        <translation>Дәрежесі, атағы және қалғаны карточкада толтырылады.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Copy from a template</source>
        <translation>Үлгіден алу</translation>
    </message>
    <message>
        <source>Only empty sections are filled; what was typed stays.</source>
        <translation>Бос бөлімдер ғана толтырылады, жазылғаны өзгермейді.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Үлгі</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Жолдар</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Кредит</translation>
    </message>
    <message>
        <source>Also for the other students of this programme and track whose plans are empty</source>
        <translation>Осы бағдарлама мен бағыттың жоспары бос басқа магистранттарына да</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Үлгіні өшіру</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Толтыру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Term of storage is over</source>
        <translation>Сақтау мерзімі өткендер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Бастап</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Сақталатын мерзімі</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Барлығын таңдау</translation>
    </message>
    <message>
        <source>Anonymise…</source>
        <translation>Иесіздендіру…</translation>
    </message>
    <message>
        <source>Write the database file anew</source>
        <translation>Дерекқор файлын жаңадан жазу</translation>
    </message>
    <message>
        <source>So that nothing of what was taken out is left in it</source>
        <translation>Алып тасталғаннан онда ештеңе қалмауы үшін</translation>
    </message>
    <message>
        <source>No term of storage is chosen above: nobody is proposed.</source>
        <translation>Жоғарыда сақтау мерзімі таңдалмаған: ешкім ұсынылмайды.</translation>
    </message>
    <message>
        <source>People whose data were kept for the chosen term after they left: {0}</source>
        <translation>Кеткеннен кейін деректері таңдалған мерзім бойы сақталған адамдар: {0}</translation>
    </message>
    <message>
        <source>Left, nobody knows when: {0}</source>
        <translation>Кеткен, қашан екені белгісіз: {0}</translation>
    </message>
    <message>
        <source>To confirm, type: {0}</source>
        <translation>Растау үшін теріңіз: {0}</translation>
    </message>
    <message>
        <source>Anonymise for ever</source>
        <translation>Біржола иесіздендіру</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>What to do</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Тізімді басып шығару</translation>
    </message>
    <message>
        <source>The coming weeks</source>
        <translation>Алдағы апталар</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>осы аптада</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>келісуде</translation>
    </message>
    <message>
        <source>facts missing</source>
        <translation>дерек жетіспейді</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>жоспар бойынша</translation>
    </message>
    <message>
        <source>students: {0}</source>
        <translation>магистрант: {0}</translation>
    </message>
    <message>
        <source>There are no students yet. A list from Excel fills this page.</source>
        <translation>Магистранттар әлі жоқ. Бұл бетті Excel тізімі толтырады.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Every step is done or not yet due.</source>
        <translation>Күтіп тұрған іс жоқ. Барлық қадам орындалған немесе мерзімі келмеген.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Тізімді импорттау</translation>
    </message>
    <message>
        <source>(cl. {0})</source>
        <translation>({0}-т.)</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>мерзімі {0}</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Жетіспейді: {0}</translation>
    </message>
    <message>
        <source>papers: {0}</source>
        <translation>қағаз саны: {0}</translation>
    </message>
    <message>
        <source>safe copies</source>
        <translation>сақтық көшірме</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>мерзімі жақын</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>алда</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>есептелмейді</translation>
    </message>
    <message>
        <source>Open the papers</source>
        <translation>Қағаздарды ашу</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Баптауларды ашу</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Карточканы ашу</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Тізімді көрсету</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>дс</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>сс</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>ср</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>бс</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>жм</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>сб</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>жс</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>демалыс</translation>
    </message>
</context>
<context>
    <name>TopicTab</name>
    <message>
        <source>Proposal</source>
        <translation>Ұсынылған тақырып пен жетекші</translation>
    </message>
    <message>
        <source>Decisions in force</source>
        <translation>Күшіндегі шешімдер</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>Нөмірі мен күні</translation>
    </message>
    <message>
        <source>Open the meeting or order</source>
        <translation>Отырысты немесе бұйрықты ашу</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Барлық шешімдер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Қадам</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Topic in Kazakh</source>
        <translation>Тақырып (қазақша)</translation>
    </message>
    <message>
        <source>Topic in Russian</source>
        <translation>Тақырып (орысша)</translation>
    </message>
    <message>
        <source>Topic in English</source>
        <translation>Тақырып (ағылшынша)</translation>
    </message>
    <message>
        <source>Supervisor (load)</source>
        <translation>Ғылыми жетекші (жүктемесі)</translation>
    </message>
    <message>
        <source>Supervisor who is not in the list</source>
        <translation>Тізімде жоқ жетекші</translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation>Зерттеу негіздемесінің күні</translation>
    </message>
    <message>
        <source>Head confirmed the match on</source>
        <translation>Меңгеруші сәйкестікті растаған күн</translation>
    </message>
    <message>
        <source>Research direction of the department</source>
        <translation>Кафедраның зерттеу бағыты</translation>
    </message>
    <message>
        <source>Priority of science or state programme</source>
        <translation>Ғылымды дамытудың басым бағыты немесе мемлекеттік бағдарлама</translation>
    </message>
    <message>
        <source>Department meeting</source>
        <translation>Кафедра отырысы</translation>
    </message>
    <message>
        <source>Academic council</source>
        <translation>Ғылыми кеңес</translation>
    </message>
    <message>
        <source>Rector&apos;s order</source>
        <translation>Ректордың бұйрығы</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әзірге жоқ</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics and supervisors</source>
        <translation>Тақырыптар мен жетекшілер</translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation>Тақырып пен жетекші</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Excel-ден кірістіру</translation>
    </message>
    <message>
        <source>Columns: Kazakh, Russian, English topic, supervisor, date of the proposal, priority</source>
        <translation>Бағандар: тақырып қазақша, орысша, ағылшынша, жетекші, негіздеме күні, басым бағыт</translation>
    </message>
    <message>
        <source>Head confirms the match for all</source>
        <translation>Сәйкестікті барлығына растау</translation>
    </message>
    <message>
        <source>This proposal date for all without one</source>
        <translation>Осы күнді күні жоқтарға қою</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Қазақша</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Орысша</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ағылшынша</translation>
    </message>
    <message>
        <source>In brackets: students with this round, and the limit</source>
        <translation>Жақшада: осы кезеңмен бірге магистранттар саны, шегі</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Ғылыми жетекші</translation>
    </message>
    <message>
        <source>match confirmed</source>
        <translation>сәйкестігі расталды</translation>
    </message>
    <message>
        <source>The head of department confirms that the supervisor&apos;s qualification matches</source>
        <translation>Кафедра меңгерушісі жетекші біліктілігінің сәйкестігін растайды</translation>
    </message>
    <message>
        <source>match confirmed, {0}</source>
        <translation>сәйкестігі расталды, {0}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Басым бағыт</translation>
    </message>
    <message>
        <source>Proposal of</source>
        <translation>Негіздеме күні</translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation>Зерттеу негіздемесінің күні</translation>
    </message>
</context>
<context>
    <name>TopicsWizard</name>
    <message>
        <source>Topic and supervisor</source>
        <translation>Тақырып пен ғылыми жетекші</translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation>Тақырып (қазақша)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation>Содан кейін:</translation>
    </message>
</context>
<context>
    <name>UndoTools</name>
    <message>
        <source>Undo: {0}</source>
        <translation>Болдырмау: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Қайталау: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Nothing of late</source>
        <translation>Соңғы кезде ештеңе жасалмады</translation>
    </message>
    <message>
        <source>The whole history…</source>
        <translation>Толық тарихы…</translation>
    </message>
</context>
<context>
    <name>UniversityPage</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Атауы (қазақша)</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Атауы (орысша)</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Атауы (ағылшынша)</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Қысқа атауы</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Қала</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Ереже</translation>
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
        <translation>Кафедра құлыптаулы</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пайдаланушы</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock қосулы тұрған сияқты.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Forgot the password…</source>
        <translation>Құпиясөзді ұмыттым…</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Басқа файлды ашу</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Көшірмелер…</translation>
    </message>
    <message>
        <source>The work that is under way is being finished…</source>
        <translation>Басталған жұмыс аяқталуда…</translation>
    </message>
</context>
<context>
    <name>UsersDialog</name>
    <message>
        <source>Users</source>
        <translation>Пайдаланушылар</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Қосу…</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>Рөлді өзгерту…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Жаңа құпиясөз…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Алып тастау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пайдаланушы</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөл</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Пайдаланушыны қосу</translation>
    </message>
    <message>
        <source>The user may change the password later.</source>
        <translation>Пайдаланушы құпиясөзін кейін өзгерте алады.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Рөлді өзгерту</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Give a new password</source>
        <translation>Жаңа құпиясөз беру</translation>
    </message>
    <message>
        <source>{0} will no longer be able to open the department.</source>
        <translation>{0} енді кафедраны аша алмайды.</translation>
    </message>
    <message>
        <source>Remove the user?</source>
        <translation>Пайдаланушыны алып тастау керек пе?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>WayTab</name>
    <message>
        <source>signed by all</source>
        <translation>бәрі қол қойған</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Қол қоюда</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Қайтқан</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Жоғалған</translation>
    </message>
    <message>
        <source>Copies on their way</source>
        <translation>Қол қоюдағы даналар</translation>
    </message>
    <message>
        <source>Here are the copies of papers that went out to be signed and are not back yet. Every paper issued for signing comes here by itself.</source>
        <translation>Мұнда қол қоюға кетіп, әлі қайтпаған қағаз даналары тұрады. Қол қоюға шығарылған әр қағаз осында өзі түседі.</translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation>Магистранттарды ашу</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Сүзгіге сай ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Дана</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Нысан</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Next signature</source>
        <translation>Келесі қол</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Кімде</translation>
    </message>
    <message>
        <source>Since · days</source>
        <translation>Қашаннан · күн</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Скандар</translation>
    </message>
    <message>
        <source>Number, form or person</source>
        <translation>Нөмірі, нысаны немесе аты-жөні</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Тізімді сүзу</translation>
    </message>
    <message>
        <source>Where the copies are</source>
        <translation>Даналар қайда</translation>
    </message>
    <message>
        <source>Every form</source>
        <translation>Барлық нысан</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>Any signature</source>
        <translation>Кез келген қол</translation>
    </message>
    <message>
        <source>Whoever holds it</source>
        <translation>Кімде болса да</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Дана саны: {n}</translation>
    </message>
    <message>
        <source>Selected: {n} of {total}</source>
        <translation>Таңдалды: {total} данадан {n}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Search: name, group, programme</source>
        <translation>Іздеу: аты-жөні, топ, бағдарлама</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Барлығын таңдау</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Таңдауды алу</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Магистранттар</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кімдер</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Жобаны өшіру</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Жүктелуде…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Аяқтау</translation>
    </message>
    <message>
        <source>(and more: {0})</source>
        <translation>(тағы: {0})</translation>
    </message>
    <message>
        <source>Leave without finishing?</source>
        <translation>Аяқтамай шығасыз ба?</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What you typed here will be deleted.</source>
        <translation>Әзірге ештеңе жазылған жоқ. Осында терілгені өшіріледі.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Studying</source>
        <translation>Оқуда</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Демалыста</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Оқудан шығарылған</translation>
    </message>
    <message>
        <source>Graduated</source>
        <translation>Оқуды бітірген</translation>
    </message>
    <message>
        <source>State-funded</source>
        <translation>мемлекеттік тапсырыс</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ақылы</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>қазақ тілі</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>орыс тілі</translation>
    </message>
    <message>
        <source>English</source>
        <translation>ағылшын тілі</translation>
    </message>
    <message>
        <source>Scientific-pedagogical</source>
        <translation>ғылыми-педагогикалық</translation>
    </message>
    <message>
        <source>Profile, 1 year</source>
        <translation>бейіндік, 1 жыл</translation>
    </message>
    <message>
        <source>Profile, 1.5 years</source>
        <translation>бейіндік, 1,5 жыл</translation>
    </message>
    <message>
        <source>Sci.-ped.</source>
        <translation>ғыл.-пед.</translation>
    </message>
    <message>
        <source>Profile 1</source>
        <translation>бейіндік 1</translation>
    </message>
    <message>
        <source>Profile 1.5</source>
        <translation>бейіндік 1,5</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>due</source>
        <translation>мерзімі жақын</translation>
    </message>
    <message>
        <source>waiting for a signature</source>
        <translation>келісуде</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>алда</translation>
    </message>
    <message>
        <source>done</source>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>data missing</source>
        <translation>дерек жетіспейді</translation>
    </message>
    <message>
        <source>met</source>
        <translation>орындалған</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>орындалмаған</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>қатысы жоқ</translation>
    </message>
    <message>
        <source>late</source>
        <translation>өткен</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>таяу</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Бекітілген</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Қайтарылған</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Қабылданбаған</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Болдырылмаған</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>кезегі келді</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Хаттама</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Бұйрық</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Ұсыным</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Хат</translation>
    </message>
    <message>
        <source>Research department (DSIA)</source>
        <translation>ҒИҚД</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Бітіруші кафедра</translation>
    </message>
    <message>
        <source>Master&apos;s student</source>
        <translation>Магистрант</translation>
    </message>
    <message>
        <source>Research work</source>
        <translation>Ғылыми-зерттеу жұмысы</translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation>Зерттеу тәжірибесі</translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation>Педагогикалық тәжірибе</translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation>Өндірістік тәжірибе</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Орнында</translation>
    </message>
    <message>
        <source>At a distance</source>
        <translation>Қашықтан</translation>
    </message>
    <message>
        <source>Without expenses</source>
        <translation>Шығынсыз</translation>
    </message>
    <message>
        <source>With expenses</source>
        <translation>Шығындармен</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>Кафедра меңгерушісі</translation>
    </message>
    <message>
        <source>Secretary of the department</source>
        <translation>Кафедра хатшысы</translation>
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
        <translation>ҒИҚД директоры</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>Бухгалтер</translation>
    </message>
    <message>
        <source>cl. {clause}</source>
        <translation>{clause}-т.</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Ауысқан</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Accepted for publication</source>
        <translation>Жариялауға қабылданған</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Жіберілген</translation>
    </message>
    <message>
        <source>Bachelor&apos;s degree</source>
        <translation>Бакалавриат</translation>
    </message>
    <message>
        <source>Specialist&apos;s diploma</source>
        <translation>Маман дипломы</translation>
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
        <translation>Толық негіздемесін көрсету</translation>
    </message>
</context>
<context>
    <name>WorkingTab</name>
    <message>
        <source>Working calendar of the year</source>
        <translation>Жылдың жұмыс күнтізбесі</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Алдыңғы жыл</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Келесі жыл</translation>
    </message>
    <message>
        <source>Confirm the year</source>
        <translation>Жылды растау</translation>
    </message>
    <message>
        <source>The days off were checked against the official calendar</source>
        <translation>Демалыс күндері ресми күнтізбемен салыстырылды</translation>
    </message>
    <message>
        <source>5-day week</source>
        <translation>5 күндік апта</translation>
    </message>
    <message>
        <source>6-day week</source>
        <translation>6 күндік апта</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Жұмыс аптасы</translation>
    </message>
    <message>
        <source>Make it a day off</source>
        <translation>Демалыс күні ету</translation>
    </message>
    <message>
        <source>Make it a working day</source>
        <translation>Жұмыс күні ету</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>day off with a name</source>
        <translation>атауы бар демалыс</translation>
    </message>
    <message>
        <source>worked by exception</source>
        <translation>ауыстыру бойынша жұмыс</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>расталған</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>расталмаған</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Күнді таңдаңыз</translation>
    </message>
    <message>
        <source>Press a day to make it a day off or a working day.</source>
        <translation>Демалыс не жұмыс күні ету үшін күнді басыңыз.</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>жұмыс күні</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>демалыс күні</translation>
    </message>
</context>
<context>
    <name>YearCalendarPage</name>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>Күндер университеттің академиялық күнтізбесіне сәйкес</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Оқу жылы</translation>
    </message>
    <message>
        <source>The final attestation is that of the students whose last year this is.</source>
        <translation>Қорытынды аттестаттау – осы оқу жылында бітіретін магистранттардікі.</translation>
    </message>
    <message>
        <source>Autumn semester</source>
        <translation>Күзгі семестр</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Көктемгі семестр</translation>
    </message>
    <message>
        <source>Final attestation</source>
        <translation>Қорытынды аттестаттау</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күні</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Күнтізбе</translation>
    </message>
</context>
<context>
    <name>YearCheckPage</name>
    <message>
        <source>This will be written</source>
        <translation>Мыналар жазылады</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Decided otherwise than proposed:</source>
        <translation>Ұсынылғаннан өзгеше шешілгені:</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
</TS>
