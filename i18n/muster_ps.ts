<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ps" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>د لاسلیکونو پاڼه</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>د نومونو لېبلونه</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>له روزنې مخکې ازموینه</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>له روزنې وروسته ازموینه</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>تصدیقنامه</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>تصدیقوو چې</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>په دې روزنه کې ګډون وکړ</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ګډونوال</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوډ</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>سهار</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>ماسپښین</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>حاضري</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>مخکې</translation>
    </message>
    <message>
        <source>After</source>
        <translation>وروسته</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>پرمختګ</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>روزونکی</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>ځای</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ورځې</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>نېټه</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ساعتونه</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>نمرې</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>له {full} څخه</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>له {full} څخه {score}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>ارزوونکی</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>لاسلیک</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>مخ {page} له {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>مهرباني وکړئ د هرې نیمې ورځې لپاره یو ځل لاسلیک وکړئ.</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>نوم مو په لېست کې نشته؟ نوم او اداره په تشه کرښه کې ولیکئ.</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>په Muster کې د کوډ لیکل خپله کرښه راښکاره کوي.</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>د هرې پوښتنې لپاره یو توری په نښه کړئ، یا ځواب پر کرښه ولیکئ.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>چمتو</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>نمرې له {mark} کمې</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>یوه برخه غیرحاضر</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>لا نه</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>late</source>
        <translation>ناوخته</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>غیرحاضر</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>رخصت</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>وختي وتلی</translation>
    </message>
</context>
</TS>
