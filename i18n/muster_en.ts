<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DoneWhen</name>
    <message numerus="yes">
        <source>{met} of %n</source>
        <translation>
            <numerusform>{met} of %n</numerusform>
            <numerusform>{met} of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>That is not the passphrase. Wait %n second(s).</source>
        <translation>
            <numerusform>That is not the passphrase. Wait %n second.</numerusform>
            <numerusform>That is not the passphrase. Wait %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the passphrase. %n tries before a 1 minute wait.</source>
        <translation>
            <numerusform>That is not the passphrase. %n try before a 1 minute wait.</numerusform>
            <numerusform>That is not the passphrase. %n tries before a 1 minute wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved on this computer</source>
        <translation>
            <numerusform>%n change saved on this computer</numerusform>
            <numerusform>%n changes saved on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locked at {time} after %n minutes idle</source>
        <translation>
            <numerusform>Locked at {time} after %n minute idle</numerusform>
            <numerusform>Locked at {time} after %n minutes idle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message numerus="yes">
        <source>{title} and %n below it were deleted.</source>
        <translation>
            <numerusform>{title} and %n below it were deleted.</numerusform>
            <numerusform>{title} and %n below it were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{met} of %n condition(s) met</source>
        <translation>
            <numerusform>{met} of %n condition met</numerusform>
            <numerusform>{met} of %n conditions met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s) done</source>
        <translation>
            <numerusform>{done} of %n step done</numerusform>
            <numerusform>{done} of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message numerus="yes">
        <source>%n record(s) deleted</source>
        <translation>
            <numerusform>%n record deleted</numerusform>
            <numerusform>%n records deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) emptied</source>
        <translation>
            <numerusform>%n cell emptied</numerusform>
            <numerusform>%n cells emptied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>%n cell pasted</numerusform>
            <numerusform>%n cells pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterCells</name>
    <message numerus="yes">
        <source>%n cell(s) will be changed.</source>
        <translation>
            <numerusform>%n cell will be changed.</numerusform>
            <numerusform>%n cells will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be added.</source>
        <translation>
            <numerusform>%n row will be added.</numerusform>
            <numerusform>%n rows will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be read; they stay red with the reason.</source>
        <translation>
            <numerusform>%n cell cannot be read; it stays red with the reason.</numerusform>
            <numerusform>%n cells cannot be read; they stay red with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) may not be changed and stay as they are.</source>
        <translation>
            <numerusform>%n cell may not be changed and stays as it is.</numerusform>
            <numerusform>%n cells may not be changed and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message numerus="yes">
        <source>%n record(s) imported</source>
        <translation>
            <numerusform>%n record imported</numerusform>
            <numerusform>%n records imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>%n record written to {file}</numerusform>
            <numerusform>%n records written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} shown</source>
        <translation>
            <numerusform>%n of {total} shown</numerusform>
            <numerusform>%n of {total} shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>%n row chosen</numerusform>
            <numerusform>%n rows chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be taken over</source>
        <translation>
            <numerusform>%n cell could not be taken over</numerusform>
            <numerusform>%n cells could not be taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlePage</name>
    <message numerus="yes">
        <source>%n field(s) changed in two places</source>
        <translation>
            <numerusform>%n field changed in two places</numerusform>
            <numerusform>%n fields changed in two places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n change(s) saved here, waiting to send</source>
        <translation>
            <numerusform>%n change saved here, waiting to send</numerusform>
            <numerusform>%n changes saved here, waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
</context>
</TS>
