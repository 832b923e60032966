<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bn" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>স্বাক্ষর তালিকা</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>নামফলক</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>প্রশিক্ষণের আগের পরীক্ষা</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>প্রশিক্ষণের পরের পরীক্ষা</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>সনদপত্র</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>এই মর্মে প্রত্যয়ন করা যাচ্ছে যে</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>নিম্নোক্ত প্রশিক্ষণে অংশগ্রহণ করেছেন</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ব্যক্তি</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>কোড</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>সকাল</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>বিকাল</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>উপস্থিতি</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>আগে</translation>
    </message>
    <message>
        <source>After</source>
        <translation>পরে</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>উন্নতি</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>প্রশিক্ষক</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>স্থান</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>দিন</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>তারিখ</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ঘণ্টা</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>নম্বর</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>{full}-এর মধ্যে</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{full}-এর মধ্যে {score}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>মূল্যায়নকারী</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>স্বাক্ষর</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>পৃষ্ঠা {page} / {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>প্রতি অর্ধদিবসের জন্য একবার স্বাক্ষর করুন।</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>তালিকায় নাম নেই? খালি লাইনে নাম ও সংস্থা লিখুন।</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>Muster-এ কোড লিখলে সেই লাইনটি দেখা যায়।</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>প্রতিটি প্রশ্নের জন্য একটি অক্ষরে চিহ্ন দিন, অথবা লাইনে উত্তর লিখুন।</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>প্রস্তুত</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>নম্বর {mark}-এর কম</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>আংশিক অনুপস্থিত</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>এখনও নয়</translation>
    </message>
    <message>
        <source>present</source>
        <translation>উপস্থিত</translation>
    </message>
    <message>
        <source>late</source>
        <translation>বিলম্বে</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>অনুপস্থিত</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>অনুমতিসহ</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>আগে চলে গেছেন</translation>
    </message>
</context>
</TS>
