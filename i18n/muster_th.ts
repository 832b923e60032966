<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>ใบลงลายมือชื่อ</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>ป้ายชื่อ</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>แบบทดสอบก่อนการอบรม</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>แบบทดสอบหลังการอบรม</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>ใบรับรอง</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>ขอรับรองว่า</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>ได้เข้าร่วมการอบรม</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ผู้เข้าอบรม</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>รหัส</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>เช้า</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>บ่าย</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>เข้าร่วม</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>ก่อน</translation>
    </message>
    <message>
        <source>After</source>
        <translation>หลัง</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>คะแนนเพิ่ม</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>วิทยากร</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>สถานที่</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>วัน</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>วันที่</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ชั่วโมง</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>คะแนน</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>จาก {full}</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{score} จาก {full}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>ผู้ตรวจ</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>ลายมือชื่อ</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>หน้า {page} จาก {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>โปรดลงชื่อหนึ่งครั้งในแต่ละครึ่งวัน</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>ไม่มีชื่อในรายการ? โปรดเขียนชื่อและหน่วยงานในบรรทัดว่าง</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>พิมพ์รหัสใน Muster เพื่อเปิดบรรทัดนั้น</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>ทำเครื่องหมายหนึ่งตัวอักษรต่อหนึ่งข้อ หรือเขียนคำตอบบนเส้น</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>พร้อม</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>คะแนนต่ำกว่า {mark}</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>ขาดบางส่วน</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ยังไม่ได้</translation>
    </message>
    <message>
        <source>present</source>
        <translation>มา</translation>
    </message>
    <message>
        <source>late</source>
        <translation>สาย</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ขาด</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>ลา</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>กลับก่อน</translation>
    </message>
</context>
</TS>
