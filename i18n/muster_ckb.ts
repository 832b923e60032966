<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ku" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>لیستی واژۆکردن</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>کارتی ناوەکان</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>تاقیکردنەوەی پێش ڕاهێنان</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>تاقیکردنەوەی دوای ڕاهێنان</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>بڕوانامە</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>پشتڕاستی دەکەینەوە کە</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>بەشداریی کردووە لە ڕاهێنانی</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>بەشداربوو</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کۆد</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>بەیانی</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>دوای نیوەڕۆ</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پێش</translation>
    </message>
    <message>
        <source>After</source>
        <translation>دوای</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>بەرەوپێشچوون</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>ڕاهێنەر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>شوێن</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ڕۆژەکان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>بەروار</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>کاتژمێر</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>نمرە</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>لە {full}</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{score} لە {full}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>هەڵسەنگێنەر</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>واژۆ</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>لاپەڕەی {page} لە {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>تکایە بۆ هەر نیو ڕۆژێک یەک جار واژۆ بکە.</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>ناوت لە لیستەکەدا نییە؟ ناو و ڕێکخراو لە دێڕێکی بەتاڵدا بنووسە.</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>نووسینی کۆد لە Muster دێڕەکەی پیشان دەدات.</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>بۆ هەر پرسیارێک یەک پیت نیشان بکە، یان وەڵامەکەت لەسەر هێڵەکە بنووسە.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>ئامادەیە</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>نمرە کەمترە لە {mark}</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>بەشێکی ئامادە نەبووە</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>هێشتا نا</translation>
    </message>
    <message>
        <source>present</source>
        <translation>ئامادە</translation>
    </message>
    <message>
        <source>late</source>
        <translation>درەنگ</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>نەهاتوو</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>بە مۆڵەت</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>زوو ڕۆیشت</translation>
    </message>
</context>
</TS>
