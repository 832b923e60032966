<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>បញ្ជីចុះហត្ថលេខា</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>ស្លាកឈ្មោះ</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>តេស្តមុនការបណ្តុះបណ្តាល</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>តេស្តក្រោយការបណ្តុះបណ្តាល</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>វិញ្ញាបនបត្រ</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>សូមបញ្ជាក់ថា</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>បានចូលរួមក្នុងវគ្គបណ្តុះបណ្តាល</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>អ្នកចូលរួម</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>លេខកូដ</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>ព្រឹក</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>រសៀល</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>វត្តមាន</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>មុន</translation>
    </message>
    <message>
        <source>After</source>
        <translation>ក្រោយ</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ការរីកចម្រើន</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>គ្រូបណ្តុះបណ្តាល</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>ទីកន្លែង</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ថ្ងៃ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>កាលបរិច្ឆេទ</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ម៉ោង</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>ពិន្ទុ</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>លើ {full}</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{score} លើ {full}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>កែដោយ</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>ហត្ថលេខា</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>ទំព័រ {page} នៃ {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>សូមចុះហត្ថលេខាម្តងសម្រាប់កន្លះថ្ងៃនីមួយៗ។</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>មិនមានឈ្មោះក្នុងបញ្ជី? សូមសរសេរឈ្មោះ និងអង្គភាពនៅបន្ទាត់ទទេ។</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>វាយលេខកូដក្នុង Muster ដើម្បីបង្ហាញបន្ទាត់របស់វា។</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>សូមគូសអក្សរមួយសម្រាប់សំណួរនីមួយៗ ឬសរសេរចម្លើយនៅលើបន្ទាត់។</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>រួចរាល់</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>ពិន្ទុក្រោម {mark}</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>អវត្តមានខ្លះ</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>មិនទាន់</translation>
    </message>
    <message>
        <source>present</source>
        <translation>មានវត្តមាន</translation>
    </message>
    <message>
        <source>late</source>
        <translation>យឺត</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>អវត្តមាន</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>មានច្បាប់</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>ចេញមុនម៉ោង</translation>
    </message>
</context>
</TS>
