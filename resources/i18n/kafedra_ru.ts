<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>ActLines</name>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number present</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Take out all who are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionsModel</name>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for returning or rejecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All: approve</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditBlock</name>
    <message>
        <source>Not saved: see the field marked above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read. A date is written dd.mm.yyyy, a number in digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: this cannot be read as a date or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>What does the list hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV: drop the file here or choose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InternshipParts</name>
    <message>
        <source>Host organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee, tenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No expenses at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost calculation, total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost calculation approved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost calculation approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of finance, separated by semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application to the Rector, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor agreed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract with the host, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract with the host, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract valid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign language, level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language certificate valid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results in study and research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part in public life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actually from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actually to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report handed in on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document of completion, kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document of completion, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work done and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conferences and courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student&apos;s opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher, place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InternshipTab</name>
    <message>
        <source>No internship is planned yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan an internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements and contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications of the internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions on the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme approved by the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by the University</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; credits: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research seminar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report approved by the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits decided by the department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over for storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Number or subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting or order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings of the department and the council, submissions and orders are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the first meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an act above to see what it decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the department…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The department cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Issued papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annul…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annulled {date}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outdated: the record has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper {number} becomes void. The file and its number stay in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annul</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Number, form or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers printed for signing are kept here. The first one is printed from a student&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonalTab</name>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis of study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment order, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment order, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day of study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract of paid services, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract of paid services, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis: order, number and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An IIN has 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit: compare with the identity card. It can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No birth date can be read from this IIN. It can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date by the IIN: {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanParts</name>
    <message>
        <source>Plan of the thesis work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rationale of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by the student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by the vice-rector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academic council, minutes number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academic council, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rector&apos;s approval, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rector&apos;s approval, date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>There is no individual plan yet. It begins with the practices that the form prescribes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research: rationale, structure, direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures and approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the plan to draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later signatures and approvals no longer stand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a department</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>No report yet. A report of research work or practice begins with its title page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by the head on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the title page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was entered by mistake and goes away. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the report?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequirementsTab</name>
    <message>
        <source>Requirements of the regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoadCard</name>
    <message>
        <source>Road map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step known to the regulation is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm all in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: person, topic, paper number, IIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The program met an error of its own. What was confirmed before is safe. Please try again; the details are in the log file.

{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What this does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallDialogs</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>What is to be recorded?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentFilters</name>
    <message>
        <source>Any year of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any year of study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, topic, IIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen students: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the filter: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>Master&apos;s students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentView</name>
    <message>
        <source>Topic, supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IIN {iin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor: not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic: not proposed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enrolled {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: {step} ({details})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semester {n}, autumn {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semester {n}, spring {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Here the master&apos;s students of the department are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master&apos;s students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics and supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is entered on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the printed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing for {n} students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They leave the lists; nothing is erased, and Undo brings them back. Students: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive the selected students?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisorPanel</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another date makes a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h-index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor leaves the lists; nothing is erased, and Undo brings him back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive the supervisor?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisorsPage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisors of the department are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h-index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisors: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree, title and the rest are entered on the card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coming weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>students: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no students yet. A list from Excel fills this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting. Every step is done or not yet due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(cl. {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicTab</name>
    <message>
        <source>Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the meeting or order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic in Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic in Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor (load)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor who is not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head confirmed the match on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research direction of the department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority of science or state programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academic council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rector&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics and supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns: Kazakh, Russian, English topic, supervisor, date of the proposal, priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head confirms the match for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the head confirms the match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the head confirmed the match, {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsWizard</name>
    <message>
        <source>Topic and supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Search: name, group, programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(and more: {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without finishing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written yet. What you typed here will be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Studying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graduated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State-funded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific-pedagogical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile, 1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile, 1.5 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sci.-ped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research department (DSIA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master&apos;s student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cl. {clause}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
