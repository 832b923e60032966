<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgencyDialog</name>
    <message numerus="yes">
        <source>%n person(s) in {file}</source>
        <translation>
            <numerusform>%Ln person in {file}</numerusform>
            <numerusform>%Ln people in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them sound like nobody here and come in as new people.</source>
        <translation>
            <numerusform>%Ln of them sounds like nobody here and comes in as a new person.</numerusform>
            <numerusform>%Ln of them sound like nobody here and come in as new people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read and stay out; the rest come in.</source>
        <translation>
            <numerusform>%Ln line cannot be read and stays out; the rest come in.</numerusform>
            <numerusform>%Ln lines cannot be read and stay out; the rest come in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%Ln to answer</numerusform>
            <numerusform>%Ln to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgencyImport</name>
    <message numerus="yes">
        <source>%n person(s) added to the training.</source>
        <translation>
            <numerusform>%Ln person added to the training.</numerusform>
            <numerusform>%Ln people added to the training.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message numerus="yes">
        <source>for %n request(s)</source>
        <translation>
            <numerusform>for %Ln request</numerusform>
            <numerusform>for %Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsidePanel</name>
    <message numerus="yes">
        <source>%n change(s) kept aside</source>
        <translation>
            <numerusform>%Ln change kept aside</numerusform>
            <numerusform>%Ln changes kept aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message numerus="yes">
        <source>%n solved</source>
        <translation>
            <numerusform>%Ln solved</numerusform>
            <numerusform>%Ln solved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%Ln stopped</numerusform>
            <numerusform>%Ln stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) of reluctance</source>
        <translation>
            <numerusform>%Ln sign of reluctance</numerusform>
            <numerusform>%Ln signs of reluctance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CascadeView</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%Ln training</numerusform>
            <numerusform>%Ln trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trained as trainer(s) lead nothing yet:</source>
        <translation>
            <numerusform>%Ln person trained as a trainer leads nothing yet:</numerusform>
            <numerusform>%Ln people trained as trainers lead nothing yet:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CentralRows</name>
    <message numerus="yes">
        <source>asked for by %n site(s)</source>
        <translation>
            <numerusform>asked for by %Ln site</numerusform>
            <numerusform>asked for by %Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to look at</source>
        <translation>
            <numerusform>%Ln pair to look at</numerusform>
            <numerusform>%Ln pairs to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a way round</source>
        <translation>
            <numerusform>%Ln without a way round</numerusform>
            <numerusform>%Ln without a way round</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n installation(s) to come</source>
        <translation>
            <numerusform>%Ln installation to come</numerusform>
            <numerusform>%Ln installations to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%Ln planned</numerusform>
            <numerusform>%Ln planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message numerus="yes">
        <source>The checklist of this training is a text of %n line(s). Each can become an item that is ticked off; the text stays as it is.</source>
        <translation>
            <numerusform>The checklist of this training is a text of %Ln line. It can become an item that is ticked off; the text stays as it is.</numerusform>
            <numerusform>The checklist of this training is a text of %Ln lines. Each can become an item that is ticked off; the text stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were made from the text.</source>
        <translation>
            <numerusform>%Ln item was made from the text.</numerusform>
            <numerusform>%Ln items were made from the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneWhen</name>
    <message numerus="yes">
        <source>{met} of %n</source>
        <translation>
            <numerusform>{met} of %Ln</numerusform>
            <numerusform>{met} of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonorsView</name>
    <message numerus="yes">
        <source>%n mark(s) in these figures are set differently by two people.</source>
        <translation>
            <numerusform>%Ln mark in these figures is set differently by two people.</numerusform>
            <numerusform>%Ln marks in these figures are set differently by two people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-day(s)</source>
        <translation>
            <numerusform>%Ln half-day</numerusform>
            <numerusform>%Ln half-days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%Ln present</numerusform>
            <numerusform>%Ln present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%Ln absent</numerusform>
            <numerusform>%Ln absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%Ln excused</numerusform>
            <numerusform>%Ln excused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left early</source>
        <translation>
            <numerusform>%Ln left early</numerusform>
            <numerusform>%Ln left early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mark</source>
        <translation>
            <numerusform>%Ln to mark</numerusform>
            <numerusform>%Ln to mark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message numerus="yes">
        <source>%n solved today</source>
        <translation>
            <numerusform>%Ln solved today</numerusform>
            <numerusform>%Ln solved today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by showing the help page.</source>
        <translation>
            <numerusform>%Ln by showing the help page.</numerusform>
            <numerusform>%Ln by showing the help page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridTab</name>
    <message numerus="yes">
        <source>%n mark(s) are missing. Fill them in, then sign. Nothing was signed.</source>
        <translation>
            <numerusform>%Ln mark is missing. Fill it in, then sign. Nothing was signed.</numerusform>
            <numerusform>%Ln marks are missing. Fill them in, then sign. Nothing was signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may now work in their role.</source>
        <translation>
            <numerusform>%Ln person may now work in their role.</numerusform>
            <numerusform>%Ln people may now work in their role.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitlement(s) were taken back.</source>
        <translation>
            <numerusform>%Ln entitlement was taken back.</numerusform>
            <numerusform>%Ln entitlements were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message numerus="yes">
        <source>%n open issue(s) go to support. Those that nobody owns get this owner.</source>
        <translation>
            <numerusform>%Ln open issue goes to support. One that nobody owns gets this owner.</numerusform>
            <numerusform>%Ln open issues go to support. Those that nobody owns get this owner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpActs</name>
    <message numerus="yes">
        <source>{title} was shown for %n request(s), whose history would lose it. It was kept. Retire it instead: then it is offered no more.</source>
        <translation>
            <numerusform>{title} was shown for %Ln request, whose history would lose it. It was kept. Retire it instead: then it is offered no more.</numerusform>
            <numerusform>{title} was shown for %Ln requests, whose history would lose it. It was kept. Retire it instead: then it is offered no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpHead</name>
    <message numerus="yes">
        <source>%n page(s) that can be shown</source>
        <translation>
            <numerusform>%Ln page that can be shown</numerusform>
            <numerusform>%Ln pages that can be shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%Ln more field</numerusform>
            <numerusform>%Ln more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%Ln earlier</numerusform>
            <numerusform>%Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your steps are late.</source>
        <translation>
            <numerusform>%Ln of your steps is late.</numerusform>
            <numerusform>%Ln of your steps are late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for today.</source>
        <translation>
            <numerusform>%Ln for today.</numerusform>
            <numerusform>%Ln for today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing due today. %n this week.</source>
        <translation>
            <numerusform>Nothing due today. %Ln this week.</numerusform>
            <numerusform>Nothing due today. %Ln this week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) this week.</source>
        <translation>
            <numerusform>%Ln thing this week.</numerusform>
            <numerusform>%Ln things this week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must-have(s) open.</source>
        <translation>
            <numerusform>%Ln must-have open.</numerusform>
            <numerusform>%Ln must-haves open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{site} is not ready, %n must-have(s) open</source>
        <translation>
            <numerusform>{site} is not ready, %Ln must-have open</numerusform>
            <numerusform>{site} is not ready, %Ln must-haves open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocks %n step(s).</source>
        <translation>
            <numerusform>Blocks %Ln step.</numerusform>
            <numerusform>Blocks %Ln steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may not have an account yet</source>
        <translation>
            <numerusform>%Ln person may not have an account yet</numerusform>
            <numerusform>%Ln people may not have an account yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) need a refresher before go-live</source>
        <translation>
            <numerusform>%Ln person needs a refresher before go-live</numerusform>
            <numerusform>%Ln people need a refresher before go-live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained over %n week(s) before it, none planned</source>
        <translation>
            <numerusform>Trained over %Ln week before it, none planned</numerusform>
            <numerusform>Trained over %Ln weeks before it, none planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan section(s) wait for endorsement</source>
        <translation>
            <numerusform>%Ln plan section waits for endorsement</numerusform>
            <numerusform>%Ln plan sections wait for endorsement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed in two places</source>
        <translation>
            <numerusform>%Ln field changed in two places</numerusform>
            <numerusform>%Ln fields changed in two places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyIn</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%Ln training</numerusform>
            <numerusform>%Ln trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way today</source>
        <translation>
            <numerusform>%Ln under way today</numerusform>
            <numerusform>%Ln under way today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in each other&apos;s way</source>
        <translation>
            <numerusform>%Ln in another&apos;s way</numerusform>
            <numerusform>%Ln in each other&apos;s way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>That is not the passphrase. Wait %n second(s).</source>
        <translation>
            <numerusform>That is not the passphrase. Wait %Ln second.</numerusform>
            <numerusform>That is not the passphrase. Wait %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the passphrase. %n tries before a 1 minute wait.</source>
        <translation>
            <numerusform>That is not the passphrase. %Ln try before a 1 minute wait.</numerusform>
            <numerusform>That is not the passphrase. %Ln tries before a 1 minute wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved on this computer</source>
        <translation>
            <numerusform>%Ln change saved on this computer</numerusform>
            <numerusform>%Ln changes saved on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locked at {time} after %n minutes idle</source>
        <translation>
            <numerusform>Locked at {time} after %Ln minute idle</numerusform>
            <numerusform>Locked at {time} after %Ln minutes idle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>%n person(s) on the list</source>
        <translation>
            <numerusform>%Ln person on the list</numerusform>
            <numerusform>%Ln people on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n women</source>
        <translation>
            <numerusform>%Ln woman</numerusform>
            <numerusform>%Ln women</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n men</source>
        <translation>
            <numerusform>%Ln man</numerusform>
            <numerusform>%Ln men</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not said</source>
        <translation>
            <numerusform>%Ln not said</numerusform>
            <numerusform>%Ln not said</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message numerus="yes">
        <source>{title} and %n below it were deleted.</source>
        <translation>
            <numerusform>{title} and %Ln below it were deleted.</numerusform>
            <numerusform>{title} and %Ln below it were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%Ln training</numerusform>
            <numerusform>%Ln trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too late for go-live</source>
        <translation>
            <numerusform>%Ln too late for go-live</numerusform>
            <numerusform>%Ln too late for go-live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed already</source>
        <translation>
            <numerusform>%Ln passed already</numerusform>
            <numerusform>%Ln passed already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n training(s)</source>
        <translation>
            <numerusform>Make %Ln training</numerusform>
            <numerusform>Make %Ln trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) were planned.</source>
        <translation>
            <numerusform>%Ln training was planned.</numerusform>
            <numerusform>%Ln trainings were planned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{met} of %n condition(s) met</source>
        <translation>
            <numerusform>{met} of %Ln condition met</numerusform>
            <numerusform>{met} of %Ln conditions met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s) done</source>
        <translation>
            <numerusform>{done} of %Ln step done</numerusform>
            <numerusform>{done} of %Ln steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message numerus="yes">
        <source>%n change(s) that were not sent will be lost.</source>
        <translation>
            <numerusform>%Ln change that was not sent will be lost.</numerusform>
            <numerusform>%Ln changes that were not sent will be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message numerus="yes">
        <source>{title}: %n people have it.</source>
        <translation>
            <numerusform>{title}: %Ln person has it.</numerusform>
            <numerusform>{title}: %Ln people have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyView</name>
    <message numerus="yes">
        <source>%n person(s) may not have an account yet</source>
        <translation>
            <numerusform>%Ln person may not have an account yet</numerusform>
            <numerusform>%Ln people may not have an account yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan refreshers for %n person(s)</source>
        <translation>
            <numerusform>Plan a refresher for %Ln person</numerusform>
            <numerusform>Plan refreshers for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before go-live</source>
        <translation>
            <numerusform>%Ln week before go-live</numerusform>
            <numerusform>%Ln weeks before go-live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refresher(s) were planned.</source>
        <translation>
            <numerusform>%Ln refresher was planned.</numerusform>
            <numerusform>%Ln refreshers were planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n entitlement(s)</source>
        <translation>
            <numerusform>Take back %Ln entitlement</numerusform>
            <numerusform>Take back %Ln entitlements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitlement(s) were taken back.</source>
        <translation>
            <numerusform>%Ln entitlement was taken back.</numerusform>
            <numerusform>%Ln entitlements were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message numerus="yes">
        <source>%n record(s) deleted</source>
        <translation>
            <numerusform>%Ln record deleted</numerusform>
            <numerusform>%Ln records deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) emptied</source>
        <translation>
            <numerusform>%Ln cell emptied</numerusform>
            <numerusform>%Ln cells emptied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>%Ln cell pasted</numerusform>
            <numerusform>%Ln cells pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterCells</name>
    <message numerus="yes">
        <source>%n cell(s) will be changed.</source>
        <translation>
            <numerusform>%Ln cell will be changed.</numerusform>
            <numerusform>%Ln cells will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be added.</source>
        <translation>
            <numerusform>%Ln row will be added.</numerusform>
            <numerusform>%Ln rows will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lack what is needed and stay out.</source>
        <translation>
            <numerusform>%Ln row lacks what is needed and stays out.</numerusform>
            <numerusform>%Ln rows lack what is needed and stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be read; they stay red with the reason.</source>
        <translation>
            <numerusform>%Ln cell cannot be read; it stays red with the reason.</numerusform>
            <numerusform>%Ln cells cannot be read; they stay red with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) may not be changed and stay as they are.</source>
        <translation>
            <numerusform>%Ln cell may not be changed and stays as it is.</numerusform>
            <numerusform>%Ln cells may not be changed and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message numerus="yes">
        <source>%n record(s) imported</source>
        <translation>
            <numerusform>%Ln record imported</numerusform>
            <numerusform>%Ln records imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>%Ln record written to {file}</numerusform>
            <numerusform>%Ln records written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message numerus="yes">
        <source>%n people marked present</source>
        <translation>
            <numerusform>%Ln person marked present</numerusform>
            <numerusform>%Ln people marked present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} shown</source>
        <translation>
            <numerusform>%Ln of {total} shown</numerusform>
            <numerusform>%Ln of {total} shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>%Ln row chosen</numerusform>
            <numerusform>%Ln rows chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be taken over</source>
        <translation>
            <numerusform>%Ln cell could not be taken over</numerusform>
            <numerusform>%Ln cells could not be taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaWords</name>
    <message numerus="yes">
        <source>{span}: %n walker(s) short</source>
        <translation>
            <numerusform>{span}: %Ln walker short</numerusform>
            <numerusform>{span}: %Ln walkers short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyPane</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresTab</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%Ln ready</numerusform>
            <numerusform>%Ln ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%Ln not ready</numerusform>
            <numerusform>%Ln not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitled</source>
        <translation>
            <numerusform>%Ln entitled</numerusform>
            <numerusform>%Ln entitled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a role</source>
        <translation>
            <numerusform>%Ln without a role</numerusform>
            <numerusform>%Ln without a role</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n entitlement(s)</source>
        <translation>
            <numerusform>Take back %Ln entitlement</numerusform>
            <numerusform>Take back %Ln entitlements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitled who no longer pass(es)</source>
        <translation>
            <numerusform>%Ln entitled who no longer passes</numerusform>
            <numerusform>%Ln entitled who no longer pass</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealBar</name>
    <message numerus="yes">
        <source>Give %n entitlement(s)</source>
        <translation>
            <numerusform>Give %Ln entitlement</numerusform>
            <numerusform>Give %Ln entitlements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are marked differently since then.</source>
        <translation>
            <numerusform>One person is marked differently since then.</numerusform>
            <numerusform>%Ln people are marked differently since then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seconds</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%n sheet(s) came in.</source>
        <translation>
            <numerusform>%Ln sheet came in.</numerusform>
            <numerusform>%Ln sheets came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) wait on this computer.</source>
        <translation>
            <numerusform>%Ln sheet waits on this computer.</numerusform>
            <numerusform>%Ln sheets wait on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n change(s) saved here, waiting to send</source>
        <translation>
            <numerusform>%Ln change saved here, waiting to send</numerusform>
            <numerusform>%Ln changes saved here, waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This profile was used in two places, or put back from a copy. Nothing is lost: %n change(s) made here were kept beside those of the other copy and sent.</source>
        <translation>
            <numerusform>This profile was used in two places, or put back from a copy. Nothing is lost: %Ln change made here was kept beside those of the other copy and sent.</numerusform>
            <numerusform>This profile was used in two places, or put back from a copy. Nothing is lost: %Ln changes made here were kept beside those of the other copy and sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer and the server did not hold the same. %n record(s) were fetched again; nothing that you saved is lost. Please tell who looks after Muster.</source>
        <translation>
            <numerusform>This computer and the server did not hold the same. %Ln record was fetched again; nothing that you saved is lost. Please tell who looks after Muster.</numerusform>
            <numerusform>This computer and the server did not hold the same. %Ln records were fetched again; nothing that you saved is lost. Please tell who looks after Muster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server was put back from an older copy. This computer gave back what it holds: %n change(s).</source>
        <translation>
            <numerusform>The server was put back from an older copy. This computer gave back what it holds: %Ln change.</numerusform>
            <numerusform>The server was put back from an older copy. This computer gave back what it holds: %Ln changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of others received</source>
        <translation>
            <numerusform>%Ln change of others received</numerusform>
            <numerusform>%Ln changes of others received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours kept aside, with the reason</source>
        <translation>
            <numerusform>%Ln change of yours kept aside, with the reason</numerusform>
            <numerusform>%Ln changes of yours kept aside, with the reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will miss their time today</source>
        <translation>
            <numerusform>%Ln will miss its time today</numerusform>
            <numerusform>%Ln will miss their time today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncSide</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried once</numerusform>
            <numerusform>tried %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPanel</name>
    <message numerus="yes">
        <source>a computer&apos;s clock was %n min off</source>
        <translation>
            <numerusform>a computer&apos;s clock was %Ln min off</numerusform>
            <numerusform>a computer&apos;s clock was %Ln min off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solved %n request(s)</source>
        <translation>
            <numerusform>Solved %Ln request</numerusform>
            <numerusform>Solved %Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%Ln earlier</numerusform>
            <numerusform>%Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trained</name>
    <message numerus="yes">
        <source>%n person(s) may not have an account yet</source>
        <translation>
            <numerusform>%Ln person may not have an account yet</numerusform>
            <numerusform>%Ln people may not have an account yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Begins in %Ln day</numerusform>
            <numerusform>Begins in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed %n half-day(s)</source>
        <translation>
            <numerusform>Missed a half-day</numerusform>
            <numerusform>Missed %Ln half-days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-day(s) not marked</source>
        <translation>
            <numerusform>%Ln half-day not marked</numerusform>
            <numerusform>%Ln half-days not marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message numerus="yes">
        <source>Asked for by %n request(s)</source>
        <translation>
            <numerusform>Asked for by %Ln request</numerusform>
            <numerusform>Asked for by %Ln requests</numerusform>
        </translation>
    </message>
</context>
</TS>
