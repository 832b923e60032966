<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPane</name>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Muster {version}, on Python {python} and Qt {qt}</source>
        <translation>Muster {version}، على Python {python} وQt {qt}</translation>
    </message>
    <message>
        <source>Licensed under {licence}. It stands on:</source>
        <translation>مرخّص بموجب {licence}. ويقوم على:</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Log an issue</source>
        <translation>تسجيل مشكلة</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>المزامنة الآن</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>القفل الآن</translation>
    </message>
    <message>
        <source>Narrow or widen the sidebar</source>
        <translation>تضييق الشريط الجانبي أو توسيعه</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>الانضمام إلى فريق…</translation>
    </message>
    <message>
        <source>Add to {list}</source>
        <translation>إضافة إلى: {list}</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>المظهر الفاتح</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Text size {percent}</source>
        <translation>حجم النص {percent}</translation>
    </message>
    <message>
        <source>Show every shortcut</source>
        <translation>إظهار كل الاختصارات</translation>
    </message>
    <message>
        <source>The floor in a minute</source>
        <translation>الميدان في دقيقة</translation>
    </message>
</context>
<context>
    <name>AgencyDialog</name>
    <message>
        <source>People from a list</source>
        <translation>أشخاص من قائمة</translation>
    </message>
    <message>
        <source>The others are new</source>
        <translation>البقية أشخاص جدد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save the unread lines</source>
        <translation>حفظ الأسطر غير المقروءة</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in {file}</source>
        <translation>
            <numerusform>لا أحد في {file}</numerusform>
            <numerusform>شخص واحد في {file}</numerusform>
            <numerusform>شخصان في {file}</numerusform>
            <numerusform>%Ln أشخاص في {file}</numerusform>
            <numerusform>%Ln شخصًا في {file}</numerusform>
            <numerusform>%Ln شخص في {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them sound like nobody here and come in as new people.</source>
        <translation>
            <numerusform>لا أحد منهم جديد.</numerusform>
            <numerusform>واحد منهم لا يشبه اسمه أحدًا هنا ويُضاف شخصًا جديدًا.</numerusform>
            <numerusform>اثنان منهم لا يشبه اسماهما أحدًا هنا ويُضافان شخصين جديدين.</numerusform>
            <numerusform>%Ln منهم لا تشبه أسماؤهم أحدًا هنا ويُضافون أشخاصًا جددًا.</numerusform>
            <numerusform>%Ln منهم لا تشبه أسماؤهم أحدًا هنا ويُضافون أشخاصًا جددًا.</numerusform>
            <numerusform>%Ln منهم لا تشبه أسماؤهم أحدًا هنا ويُضافون أشخاصًا جددًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read and stay out; the rest come in.</source>
        <translation>
            <numerusform>كل الأسطر مقروءة.</numerusform>
            <numerusform>سطر واحد لا يمكن قراءته فيُستبعد، ويدخل الباقي.</numerusform>
            <numerusform>سطران لا يمكن قراءتهما فيُستبعدان، ويدخل الباقي.</numerusform>
            <numerusform>%Ln أسطر لا يمكن قراءتها فتُستبعد، ويدخل الباقي.</numerusform>
            <numerusform>%Ln سطرًا لا يمكن قراءتها فتُستبعد، ويدخل الباقي.</numerusform>
            <numerusform>%Ln سطر لا يمكن قراءتها فتُستبعد، ويدخل الباقي.</numerusform>
        </translation>
    </message>
    <message>
        <source>These may be here already</source>
        <translation>قد يكون هؤلاء مسجّلين هنا</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>لا سؤال باقٍ</numerusform>
            <numerusform>سؤال واحد باقٍ</numerusform>
            <numerusform>سؤالان باقيان</numerusform>
            <numerusform>%Ln أسئلة باقية</numerusform>
            <numerusform>%Ln سؤالًا باقيًا</numerusform>
            <numerusform>%Ln سؤال باقٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>لا أحد لإضافته</numerusform>
            <numerusform>إضافة شخص واحد</numerusform>
            <numerusform>إضافة شخصين</numerusform>
            <numerusform>إضافة %Ln أشخاص</numerusform>
            <numerusform>إضافة %Ln شخصًا</numerusform>
            <numerusform>إضافة %Ln شخص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgencyImport</name>
    <message>
        <source>People from a list</source>
        <translation>أشخاص من قائمة</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>جداول</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added to the training.</source>
        <translation>
            <numerusform>لم يُضف أحد إلى التدريب.</numerusform>
            <numerusform>أُضيف شخص واحد إلى التدريب.</numerusform>
            <numerusform>أُضيف شخصان إلى التدريب.</numerusform>
            <numerusform>أُضيف %Ln أشخاص إلى التدريب.</numerusform>
            <numerusform>أُضيف %Ln شخصًا إلى التدريب.</numerusform>
            <numerusform>أُضيف %Ln شخص إلى التدريب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the unread lines</source>
        <translation>حفظ الأسطر غير المقروءة</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>This is a demo: nobody in it is real. Its passphrase is “{passphrase}”.</source>
        <translation>هذا مثال تجريبي: لا أحد فيه حقيقي. عبارة مروره «{passphrase}».</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>عرض كبير</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>طباعة الورقة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Is it right?</source>
        <translation>هل هي صحيحة؟</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>صحيحة</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>فيها خطأ</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Nobody has written this yet.</source>
        <translation>لم يكتب أحد هذا بعد.</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>بلا لغة</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>الاستعمال</translation>
    </message>
    <message numerus="yes">
        <source>for %n request(s)</source>
        <translation>
            <numerusform>لم تُستعمل</numerusform>
            <numerusform>لطلب واحد</numerusform>
            <numerusform>لطلبين</numerusform>
            <numerusform>لـ %Ln طلبات</numerusform>
            <numerusform>لـ %Ln طلبًا</numerusform>
            <numerusform>لـ %Ln طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>What people found</source>
        <translation>ما وجده الناس</translation>
    </message>
</context>
<context>
    <name>AsidePanel</name>
    <message>
        <source>Why, if you decline it; its author reads this</source>
        <translation>السبب إن رفضته؛ يقرؤه صاحبه</translation>
    </message>
    <message>
        <source>Why it is declined</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>Accept on their behalf</source>
        <translation>القبول نيابة عنه</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) kept aside</source>
        <translation>
            <numerusform>لا تغييرات محفوظة جانبًا</numerusform>
            <numerusform>تغيير واحد محفوظ جانبًا</numerusform>
            <numerusform>تغييران محفوظان جانبًا</numerusform>
            <numerusform>%Ln تغييرات محفوظة جانبًا</numerusform>
            <numerusform>%Ln تغييرًا محفوظًا جانبًا</numerusform>
            <numerusform>%Ln تغيير محفوظ جانبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Why it was kept aside</source>
        <translation>سبب حفظه جانبًا</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>السجل كله</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>HQ</source>
        <translation>المقر الرئيسي</translation>
    </message>
    <message>
        <source>{who} declined it: {why}</source>
        <translation>رفضه {who}: {why}</translation>
    </message>
    <message>
        <source>{who} accepted it.</source>
        <translation>قبله {who}.</translation>
    </message>
    <message>
        <source>What it would change was changed meanwhile.</source>
        <translation>تغيّر في هذه الأثناء ما كان سيغيّره.</translation>
    </message>
    <message>
        <source>It is kept and live nowhere until you decide. Its author sees your decision.</source>
        <translation>هو محفوظ ولا يسري في أي مكان حتى تقرر. ويرى صاحبه قرارك.</translation>
    </message>
    <message>
        <source>It is kept, and HQ decides on it. Nothing else is held up.</source>
        <translation>هو محفوظ، ويقرر المقر الرئيسي بشأنه. ولا يتعطل شيء آخر.</translation>
    </message>
    <message>
        <source>Accepted. It counts as saved by its author and by you.</source>
        <translation>قُبل. ويُحسب محفوظًا من صاحبه ومنك.</translation>
    </message>
    <message>
        <source>Declined. Its author reads why.</source>
        <translation>رُفض. ويقرأ صاحبه السبب.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Take it out</source>
        <translation>احذفه</translation>
    </message>
    <message>
        <source>Log it as it is</source>
        <translation>سجّله كما هو</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Rendezvous at {time}, {place}. Its agenda is on the page of the floor.</source>
        <translation>اللقاء الساعة {time}، {place}. جدول أعماله في صفحة الميدان.</translation>
    </message>
    <message>
        <source>Rendezvous at {time}. Its agenda is on the page of the floor.</source>
        <translation>اللقاء الساعة {time}. جدول أعماله في صفحة الميدان.</translation>
    </message>
</context>
<context>
    <name>Below</name>
    <message>
        <source>Issues each half hour</source>
        <translation>المشكلات كل نصف ساعة</translation>
    </message>
    <message>
        <source>Score by hour</source>
        <translation>الحصيلة بالساعة</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>سُجّلت</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Most common today</source>
        <translation>الأكثر تكرارًا اليوم</translation>
    </message>
    <message>
        <source>Post a tip to all desks</source>
        <translation>انشر نصيحة لكل المكاتب</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>كجدول</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>الوتيرة</translation>
    </message>
</context>
<context>
    <name>BigPage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Roll-out by stage</source>
        <translation>النشر حسب المرحلة</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>يحتاج إلى قرار</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>لا شيء ينتظر قرارًا.</translation>
    </message>
    <message>
        <source>Nothing new came from others.</source>
        <translation>لم يصل جديد من الآخرين.</translation>
    </message>
    <message>
        <source>What others do stands here after a sync.</source>
        <translation>ما يفعله الآخرون يظهر هنا بعد المزامنة.</translation>
    </message>
    <message>
        <source>Since you last synced</source>
        <translation>منذ آخر مزامنة</translation>
    </message>
</context>
<context>
    <name>BoardActs</name>
    <message>
        <source>You are helping with {title}.</source>
        <translation>أنت تساعد في {title}.</translation>
    </message>
    <message>
        <source>{title} is new again.</source>
        <translation>عادت {title} جديدة.</translation>
    </message>
    <message>
        <source>Back to the level below</source>
        <translation>إعادة إلى المستوى الأدنى</translation>
    </message>
    <message>
        <source>Pass back</source>
        <translation>أعدها</translation>
    </message>
    <message>
        <source>{title} went back.</source>
        <translation>أُعيدت {title}.</translation>
    </message>
    <message>
        <source>{title} went up.</source>
        <translation>رُفعت {title}.</translation>
    </message>
    <message>
        <source>To level 2</source>
        <translation>إلى المستوى 2</translation>
    </message>
    <message>
        <source>To level 3</source>
        <translation>إلى المستوى 3</translation>
    </message>
    <message>
        <source>Pass up</source>
        <translation>ارفعها</translation>
    </message>
    <message>
        <source>The help page of {title} was right.</source>
        <translation>كانت صفحة المساعدة لـ{title} صحيحة.</translation>
    </message>
    <message>
        <source>The help page of {title} lacks something.</source>
        <translation>ينقص صفحة المساعدة لـ{title} شيء.</translation>
    </message>
    <message>
        <source>The help page of {title} was wrong.</source>
        <translation>كانت صفحة المساعدة لـ{title} خاطئة.</translation>
    </message>
    <message>
        <source>There is no help page for {title} yet.</source>
        <translation>لا توجد بعد صفحة مساعدة لـ{title}.</translation>
    </message>
    <message>
        <source>The help page of {title} is noted.</source>
        <translation>سُجّلت صفحة المساعدة لـ{title}.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Which help page did you show?</source>
        <translation>أي صفحة مساعدة عرضت؟</translation>
    </message>
    <message>
        <source>{title} is solved.</source>
        <translation>حُلّت {title}.</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>Noted, without a name.</source>
        <translation>سُجّل ذلك بلا اسم.</translation>
    </message>
</context>
<context>
    <name>BoardSays</name>
    <message>
        <source>Nothing came twice yet.</source>
        <translation>لم يتكرر شيء بعد.</translation>
    </message>
    <message>
        <source>Yesterday {number}.</source>
        <translation>أمس {number}.</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>اليوم {number}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>{time}: {today} today, {before} the day before</source>
        <translation>{time}: {today} اليوم، {before} في اليوم السابق</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>لم يُسجّل شيء.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>سُجّلت</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>دخلوا</translation>
    </message>
    <message>
        <source>% at once</source>
        <translation>٪ فورًا</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفون</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>تردد</translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message>
        <source>The floor in a minute</source>
        <translation>الميدان في دقيقة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n solved</source>
        <translation>
            <numerusform>لم يحلّ شيئًا</numerusform>
            <numerusform>حلّ مشكلة واحدة</numerusform>
            <numerusform>حلّ مشكلتين</numerusform>
            <numerusform>حلّ %Ln مشكلات</numerusform>
            <numerusform>حلّ %Ln مشكلة</numerusform>
            <numerusform>حلّ %Ln مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Your shift</source>
        <translation>نوبتك</translation>
    </message>
    <message>
        <source>Known issues</source>
        <translation>مشكلات معروفة</translation>
    </message>
    <message>
        <source>No known issue</source>
        <translation>لا مشكلة معروفة</translation>
    </message>
    <message>
        <source>Where to walk</source>
        <translation>إلى أين تمشي</translation>
    </message>
    <message>
        <source>Nothing is open in any room.</source>
        <translation>لا شيء مفتوح في أي غرفة.</translation>
    </message>
    <message>
        <source>Told to all desks</source>
        <translation>قيل لكل المكاتب</translation>
    </message>
    <message>
        <source>Help pages shown most today</source>
        <translation>أكثر صفحات المساعدة عرضًا اليوم</translation>
    </message>
    <message>
        <source>Whom to thank</source>
        <translation>من تشكر</translation>
    </message>
    <message>
        <source>The rota has no shift of yours here.</source>
        <translation>ليس لك نوبة هنا في الجدول.</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} إلى {end}</translation>
    </message>
    <message>
        <source>backup {name}</source>
        <translation>البديل {name}</translation>
    </message>
    <message>
        <source>Rendezvous {time}</source>
        <translation>اللقاء {time}</translation>
    </message>
    <message>
        <source>{title}. Way round: {way}</source>
        <translation>{title}. حل بديل: {way}</translation>
    </message>
    <message>
        <source>{title}. No way round yet.</source>
        <translation>{title}. لا حل بديل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا مفتوحة</numerusform>
            <numerusform>واحدة مفتوحة</numerusform>
            <numerusform>اثنتان مفتوحتان</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>لا متوقفة</numerusform>
            <numerusform>واحدة متوقفة</numerusform>
            <numerusform>اثنتان متوقفتان</numerusform>
            <numerusform>%Ln متوقفة</numerusform>
            <numerusform>%Ln متوقفة</numerusform>
            <numerusform>%Ln متوقفة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) of reluctance</source>
        <translation>
            <numerusform>لا علامات تردد</numerusform>
            <numerusform>علامة تردد واحدة</numerusform>
            <numerusform>علامتا تردد</numerusform>
            <numerusform>%Ln علامات تردد</numerusform>
            <numerusform>%Ln علامة تردد</numerusform>
            <numerusform>%Ln علامة تردد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CascadeView</name>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Went on to train</source>
        <translation>صاروا يدرّبون</translation>
    </message>
    <message>
        <source>Who trained whom</source>
        <translation>من درّب من</translation>
    </message>
    <message>
        <source>No training of trainers yet</source>
        <translation>لا تدريب للمدرّبين بعد</translation>
    </message>
    <message>
        <source>When trainers have been trained, what they went on to lead hangs below it here, with the results by generation.</source>
        <translation>حين يُدرَّب المدرّبون، يظهر هنا ما قادوه بعد ذلك تحت تدريبهم، مع النتائج حسب الجيل.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>{led} of {people}</source>
        <translation>{led} من {people}</translation>
    </message>
    <message>
        <source>generation {number}</source>
        <translation>الجيل {number}</translation>
    </message>
    <message>
        <source>Marks after, by generation</source>
        <translation>الدرجات بعد التدريب حسب الجيل</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>لا تدريبات</numerusform>
            <numerusform>تدريب واحد</numerusform>
            <numerusform>تدريبان</numerusform>
            <numerusform>%Ln تدريبات</numerusform>
            <numerusform>%Ln تدريبًا</numerusform>
            <numerusform>%Ln تدريب</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: {counted}</source>
        <translation>{number}: {counted}</translation>
    </message>
    <message>
        <source>Where it thins out</source>
        <translation>أين ينقطع التدريب</translation>
    </message>
    <message numerus="yes">
        <source>%n trained as trainer(s) lead nothing yet:</source>
        <translation>
            <numerusform>لا أحد ممن تدرّبوا ليكونوا مدرّبين بلا تدريب يقوده:</numerusform>
            <numerusform>واحد تدرّب ليكون مدرّبًا ولا يقود شيئًا بعد:</numerusform>
            <numerusform>اثنان تدرّبا ليكونا مدرّبين ولا يقودان شيئًا بعد:</numerusform>
            <numerusform>%Ln تدرّبوا ليكونوا مدرّبين ولا يقودون شيئًا بعد:</numerusform>
            <numerusform>%Ln تدرّبوا ليكونوا مدرّبين ولا يقودون شيئًا بعد:</numerusform>
            <numerusform>%Ln تدرّبوا ليكونوا مدرّبين ولا يقودون شيئًا بعد:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who was trained as a trainer leads a training.</source>
        <translation>كل من تدرّب ليكون مدرّبًا يقود تدريبًا.</translation>
    </message>
</context>
<context>
    <name>Caution</name>
    <message>
        <source>{text} looks like {what}. Details of a case do not belong here.</source>
        <translation>{text} يبدو أنه {what}. لا مكان هنا لتفاصيل الحالات.</translation>
    </message>
</context>
<context>
    <name>CentralPage</name>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>قد تكون واحدة</translation>
    </message>
    <message>
        <source>Known issues</source>
        <translation>مشكلات معروفة</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>خارطة الطريق</translation>
    </message>
    <message>
        <source>New release</source>
        <translation>إصدار جديد</translation>
    </message>
    <message>
        <source>New wish</source>
        <translation>رغبة جديدة</translation>
    </message>
    <message>
        <source>Releases by site</source>
        <translation>الإصدارات بحسب الموقع</translation>
    </message>
    <message>
        <source>They are one request now. Both histories are kept.</source>
        <translation>صارا طلبًا واحدًا. بقي سجل كل منهما.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask a coordinator or HQ.</source>
        <translation>دورك لا يسمح بذلك. اسأل منسقًا أو المقر.</translation>
    </message>
    <message>
        <source>{release} at {site}: {state}.</source>
        <translation>{release} في {site}: {state}.</translation>
    </message>
    <message>
        <source>They stay two requests, on every computer.</source>
        <translation>يبقيان طلبين على كل حاسوب.</translation>
    </message>
</context>
<context>
    <name>CentralRows</name>
    <message>
        <source>No way round yet</source>
        <translation>لا حل بديل بعد</translation>
    </message>
    <message numerus="yes">
        <source>asked for by %n site(s)</source>
        <translation>
            <numerusform>لم يطلبها موقع</numerusform>
            <numerusform>طلبها موقع واحد</numerusform>
            <numerusform>طلبها موقعان</numerusform>
            <numerusform>طلبتها %Ln مواقع</numerusform>
            <numerusform>طلبها %Ln موقعًا</numerusform>
            <numerusform>طلبها %Ln موقع</numerusform>
        </translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to look at</source>
        <translation>
            <numerusform>لا أزواج للنظر فيها</numerusform>
            <numerusform>زوج واحد للنظر فيه</numerusform>
            <numerusform>زوجان للنظر فيهما</numerusform>
            <numerusform>%Ln أزواج للنظر فيها</numerusform>
            <numerusform>%Ln زوجًا للنظر فيها</numerusform>
            <numerusform>%Ln زوج للنظر فيها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a way round</source>
        <translation>
            <numerusform>لكل منها حل بديل</numerusform>
            <numerusform>واحدة بلا حل بديل</numerusform>
            <numerusform>اثنتان بلا حل بديل</numerusform>
            <numerusform>%Ln بلا حل بديل</numerusform>
            <numerusform>%Ln بلا حل بديل</numerusform>
            <numerusform>%Ln بلا حل بديل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n installation(s) to come</source>
        <translation>
            <numerusform>لا تثبيت باق</numerusform>
            <numerusform>تثبيت واحد باق</numerusform>
            <numerusform>تثبيتان باقيان</numerusform>
            <numerusform>%Ln تثبيتات باقية</numerusform>
            <numerusform>%Ln تثبيتًا باقيًا</numerusform>
            <numerusform>%Ln تثبيت باق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>لا شيء مخطط</numerusform>
            <numerusform>واحدة مخططة</numerusform>
            <numerusform>اثنتان مخططتان</numerusform>
            <numerusform>%Ln مخططة</numerusform>
            <numerusform>%Ln مخططة</numerusform>
            <numerusform>%Ln مخططة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing looks like the same</source>
        <translation>لا شيء يبدو مكررًا</translation>
    </message>
    <message>
        <source>Requests of several sites that are like each other come here, to be made one.</source>
        <translation>الطلبات المتشابهة من مواقع عدة تأتي إلى هنا لتصير طلبًا واحدًا.</translation>
    </message>
    <message>
        <source>No known issue</source>
        <translation>لا مشكلة معروفة</translation>
    </message>
    <message>
        <source>An issue that others will meet too stands here with its way round.</source>
        <translation>المشكلة التي سيلقاها غيرك أيضًا تقف هنا مع حلها البديل.</translation>
    </message>
    <message>
        <source>No release yet</source>
        <translation>لا إصدار بعد</translation>
    </message>
    <message>
        <source>Each version of the system stands here, with what it is like at each site.</source>
        <translation>كل إصدار من النظام يقف هنا مع حاله في كل موقع.</translation>
    </message>
    <message>
        <source>No wish yet</source>
        <translation>لا رغبة بعد</translation>
    </message>
    <message>
        <source>What people ask the makers for stands here, with how many sites ask.</source>
        <translation>ما يطلبه الناس من الصانعين يقف هنا، مع عدد المواقع التي تطلبه.</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>All prepared</source>
        <translation>كل شيء جاهز</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>تم تجهيزه</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} من {all}</translation>
    </message>
    <message>
        <source>What else is to be prepared</source>
        <translation>ما الذي يجب تجهيزه أيضًا</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message numerus="yes">
        <source>The checklist of this training is a text of %n line(s). Each can become an item that is ticked off; the text stays as it is.</source>
        <translation>
            <numerusform>قائمة التحقق لهذا التدريب نص بلا أسطر.</numerusform>
            <numerusform>قائمة التحقق لهذا التدريب نص من سطر واحد. يمكن أن يصبح بندًا يُؤشَّر عليه، ويبقى النص كما هو.</numerusform>
            <numerusform>قائمة التحقق لهذا التدريب نص من سطرين. يمكن أن يصبح كل منهما بندًا يُؤشَّر عليه، ويبقى النص كما هو.</numerusform>
            <numerusform>قائمة التحقق لهذا التدريب نص من %Ln أسطر. يمكن أن يصبح كل منها بندًا يُؤشَّر عليه، ويبقى النص كما هو.</numerusform>
            <numerusform>قائمة التحقق لهذا التدريب نص من %Ln سطرًا. يمكن أن يصبح كل منها بندًا يُؤشَّر عليه، ويبقى النص كما هو.</numerusform>
            <numerusform>قائمة التحقق لهذا التدريب نص من %Ln سطر. يمكن أن يصبح كل منها بندًا يُؤشَّر عليه، ويبقى النص كما هو.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the checklist into items</source>
        <translation>تحويل قائمة التحقق إلى بنود</translation>
    </message>
    <message>
        <source>Make the items</source>
        <translation>إنشاء البنود</translation>
    </message>
    <message>
        <source>{text} was dropped.</source>
        <translation>حُذف {text}.</translation>
    </message>
    <message>
        <source>{text} was added.</source>
        <translation>أُضيف {text}.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were made from the text.</source>
        <translation>
            <numerusform>لم يُنشأ أي بند من النص.</numerusform>
            <numerusform>أُنشئ بند واحد من النص.</numerusform>
            <numerusform>أُنشئ بندان من النص.</numerusform>
            <numerusform>أُنشئت %Ln بنود من النص.</numerusform>
            <numerusform>أُنشئ %Ln بندًا من النص.</numerusform>
            <numerusform>أُنشئ %Ln بند من النص.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>غير محدد</translation>
    </message>
</context>
<context>
    <name>ClashBanner</name>
    <message>
        <source>Deleted in one place and edited in another.</source>
        <translation>حُذف في مكان وعُدّل في آخر.</translation>
    </message>
    <message>
        <source>{field} was changed in two places.</source>
        <translation>تغيّر {field} في مكانين.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>اتخاذ القرار</translation>
    </message>
</context>
<context>
    <name>ClashPanel</name>
    <message>
        <source>Your role may not change these fields, so others decide here.</source>
        <translation>لا يسمح دورك بتغيير هذه الحقول، لذلك يقرر غيرك هنا.</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>القرار لاحقًا</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>إبقاء كل ما لديّ</translation>
    </message>
    <message>
        <source>Keep all of {name}</source>
        <translation>إبقاء كل ما لدى {name}</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>حفظ ثم التالي</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>ما سيُحفظ</translation>
    </message>
    <message>
        <source>It was changed in two places while apart. Choose what to keep, nothing is lost.</source>
        <translation>تغيّر في مكانين متباعدين. اختر ما يبقى، ولن يضيع شيء.</translation>
    </message>
    <message>
        <source>It was deleted in one place and edited in another. Choose what to keep, nothing is lost.</source>
        <translation>حُذف في مكان وعُدّل في آخر. اختر ما يبقى، ولن يضيع شيء.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>لك</translation>
    </message>
    <message>
        <source>{field} ({whose})</source>
        <translation>{field} ({whose})</translation>
    </message>
    <message>
        <source>Joined by themselves: {fields}.</source>
        <translation>اندمجت من تلقاء نفسها: {fields}.</translation>
    </message>
    <message>
        <source>Every version stays in the history</source>
        <translation>تبقى كل النسخ في السجل</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>Decided and saved.</source>
        <translation>اتُّخذ القرار وحُفظ.</translation>
    </message>
</context>
<context>
    <name>ClashTable</name>
    <message>
        <source>Yours</source>
        <translation>ما لديك</translation>
    </message>
    <message>
        <source>Somebody’s</source>
        <translation>ما لدى شخص ما</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>السجل كله</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>Keep it, with what was edited</source>
        <translation>إبقاؤه مع ما عُدّل</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>إبقاء الاثنين</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>كان {value}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a note or answer</source>
        <translation>اكتب ملاحظة أو جوابًا</translation>
    </message>
    <message>
        <source>Note or answer</source>
        <translation>ملاحظة أو جواب</translation>
    </message>
    <message>
        <source>Keep it as a note (Enter)</source>
        <translation>احفظها ملاحظة (Enter)</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Something went wrong in Muster</source>
        <translation>حدث خطأ في Muster</translation>
    </message>
    <message>
        <source>Everything that you saved is kept. The report below names lines of the program and holds none of your data. Please send it to those who look after Muster.</source>
        <translation>كل ما حفظته باقٍ. يسمّي التقرير أدناه أسطرًا من البرنامج وليس فيه شيء من بياناتك. أرسله من فضلك إلى من يتولى أمر Muster.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Choose in the calendar</source>
        <translation>الاختيار من التقويم</translation>
    </message>
</context>
<context>
    <name>DayForms</name>
    <message>
        <source>Counted.</source>
        <translation>تم العدّ.</translation>
    </message>
    <message>
        <source>People who signed in to the new system today, counted at the desks or read from it.</source>
        <translation>من سجّلوا الدخول إلى النظام الجديد اليوم، عدًّا عند المكاتب أو قراءةً منه.</translation>
    </message>
    <message>
        <source>How many signed in?</source>
        <translation>كم سجّل الدخول؟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Told to all desks.</source>
        <translation>أُبلغت كل المكاتب.</translation>
    </message>
    <message>
        <source>It stands below the board of every walker here, and travels with the next sync.</source>
        <translation>تظهر أسفل لوحة كل مرافق هنا، وتنتقل مع المزامنة التالية.</translation>
    </message>
    <message>
        <source>Tip for all desks</source>
        <translation>نصيحة لكل المكاتب</translation>
    </message>
    <message>
        <source>Post it</source>
        <translation>انشرها</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>DeskActs</name>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>{title} is open again.</source>
        <translation>فُتح {title} من جديد.</translation>
    </message>
    <message>
        <source>{title} goes on.</source>
        <translation>استؤنف العمل على {title}.</translation>
    </message>
    <message>
        <source>{title} is yours.</source>
        <translation>{title} لك الآن.</translation>
    </message>
    <message>
        <source>Your role may not do that. Ask a coordinator or HQ.</source>
        <translation>دورك لا يسمح بذلك. اسأل منسقًا أو المقر.</translation>
    </message>
    <message>
        <source>Noted: the user of {title} was told.</source>
        <translation>سُجّل: أُبلغ صاحب {title}.</translation>
    </message>
    <message>
        <source>{title} is a known issue.</source>
        <translation>{title} مشكلة معروفة الآن.</translation>
    </message>
    <message>
        <source>{title} is no known issue.</source>
        <translation>{title} لم تعد مشكلة معروفة.</translation>
    </message>
    <message>
        <source>The help page is linked.</source>
        <translation>رُبطت صفحة المساعدة.</translation>
    </message>
    <message>
        <source>A draft was made from the answer.</source>
        <translation>أُنشئت مسودة من الجواب.</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>Support desk</source>
        <translation>مكتب الدعم</translation>
    </message>
    <message>
        <source>Words or number</source>
        <translation>كلمات أو رقم</translation>
    </message>
    <message>
        <source>Find a request by words or number</source>
        <translation>ابحث عن طلب بكلمات أو برقم</translation>
    </message>
    <message>
        <source>Find a request</source>
        <translation>ابحث عن طلب</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>المستوى {number}</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>كل المفتوحة</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>طلباتي</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>المغلقة</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Least time left</source>
        <translation>الأقل وقتًا</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>الأخطر أولًا</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Take it</source>
        <translation>خذه</translation>
    </message>
    <message>
        <source>The user was told</source>
        <translation>أُبلغ المستخدم</translation>
    </message>
    <message>
        <source>Pass back to level {number}</source>
        <translation>أعده إلى المستوى {number}</translation>
    </message>
    <message>
        <source>Pass to level {number} at once</source>
        <translation>ارفعه إلى المستوى {number} مباشرة</translation>
    </message>
    <message>
        <source>No known issue any more</source>
        <translation>لم تعد مشكلة معروفة</translation>
    </message>
    <message>
        <source>Make it a known issue</source>
        <translation>اجعلها مشكلة معروفة</translation>
    </message>
    <message>
        <source>Same as another</source>
        <translation>مثل طلب آخر</translation>
    </message>
    <message>
        <source>Write a help page from it</source>
        <translation>اكتب منه صفحة مساعدة</translation>
    </message>
    <message>
        <source>Open in the register</source>
        <translation>افتحه في السجل</translation>
    </message>
</context>
<context>
    <name>DoneWhen</name>
    <message>
        <source>Edit the conditions</source>
        <translation>تعديل الشروط</translation>
    </message>
    <message numerus="yes">
        <source>{met} of %n</source>
        <translation>
            <numerusform>{met} من %Ln</numerusform>
            <numerusform>{met} من %Ln</numerusform>
            <numerusform>{met} من %Ln</numerusform>
            <numerusform>{met} من %Ln</numerusform>
            <numerusform>{met} من %Ln</numerusform>
            <numerusform>{met} من %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonorsView</name>
    <message>
        <source>By month</source>
        <translation>حسب الشهر</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>حسب الربع</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>حسب السنة</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>كل المدة</translation>
    </message>
    <message>
        <source>How long a period is</source>
        <translation>طول الفترة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Half-days attended</source>
        <translation>أنصاف الأيام المحضورة</translation>
    </message>
    <message>
        <source>All of them, each person once</source>
        <translation>الجميع، كل شخص مرة واحدة</translation>
    </message>
    <message>
        <source>Table for donors</source>
        <translation>جدول المانحين</translation>
    </message>
    <message>
        <source>Nobody came yet</source>
        <translation>لم يحضر أحد بعد</translation>
    </message>
    <message>
        <source>People and half-days are counted here as soon as a register is marked; figures never hold more than the register.</source>
        <translation>يُعدّ الأشخاص وأنصاف الأيام هنا ما إن يُعبَّأ سجل الحضور؛ ولا تزيد الأرقام أبدًا على ما في السجل.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in these figures are set differently by two people.</source>
        <translation>
            <numerusform>كل العلامات متفق عليها.</numerusform>
            <numerusform>علامة واحدة في هذه الأرقام سجّلها شخصان تسجيلًا مختلفًا.</numerusform>
            <numerusform>علامتان في هذه الأرقام سجّلهما شخصان تسجيلًا مختلفًا.</numerusform>
            <numerusform>%Ln علامات في هذه الأرقام سجّلها شخصان تسجيلًا مختلفًا.</numerusform>
            <numerusform>%Ln علامة في هذه الأرقام سجّلها شخصان تسجيلًا مختلفًا.</numerusform>
            <numerusform>%Ln علامة في هذه الأرقام سجّلها شخصان تسجيلًا مختلفًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>الربع {number} من {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-day(s)</source>
        <translation>
            <numerusform>لا نصف يوم</numerusform>
            <numerusform>نصف يوم واحد</numerusform>
            <numerusform>نصفا يوم</numerusform>
            <numerusform>%Ln أنصاف أيام</numerusform>
            <numerusform>%Ln نصف يوم</numerusform>
            <numerusform>%Ln نصف يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Behind it: {number}</source>
        <translation>وراء الرقم: {number}</translation>
    </message>
    <message>
        <source>Half-days</source>
        <translation>أنصاف الأيام</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>ليس على هذا الحاسوب</translation>
    </message>
    <message>
        <source>The table was written to {file}.</source>
        <translation>كُتب الجدول في {file}.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>A training needs a title. The old one was kept.</source>
        <translation>يحتاج التدريب إلى عنوان. بقي العنوان السابق.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Tests</source>
        <translation>الاختبارات</translation>
    </message>
    <message>
        <source>Women and men</source>
        <translation>نساء ورجال</translation>
    </message>
    <message>
        <source>{women} and {men}</source>
        <translation>{women} و {men}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Full screen for the front of the room: F11</source>
        <translation>ملء الشاشة لمقدّمة القاعة: F11</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>لا حاضرين</numerusform>
            <numerusform>%Ln حاضر</numerusform>
            <numerusform>%Ln حاضران</numerusform>
            <numerusform>%Ln حاضرين</numerusform>
            <numerusform>%Ln حاضرًا</numerusform>
            <numerusform>%Ln حاضر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>لا متأخرين</numerusform>
            <numerusform>%Ln متأخر</numerusform>
            <numerusform>%Ln متأخران</numerusform>
            <numerusform>%Ln متأخرين</numerusform>
            <numerusform>%Ln متأخرًا</numerusform>
            <numerusform>%Ln متأخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>لا غائبين</numerusform>
            <numerusform>%Ln غائب</numerusform>
            <numerusform>%Ln غائبان</numerusform>
            <numerusform>%Ln غائبين</numerusform>
            <numerusform>%Ln غائبًا</numerusform>
            <numerusform>%Ln غائب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>لا معذورين</numerusform>
            <numerusform>%Ln معذور</numerusform>
            <numerusform>%Ln معذوران</numerusform>
            <numerusform>%Ln معذورين</numerusform>
            <numerusform>%Ln معذورًا</numerusform>
            <numerusform>%Ln معذور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left early</source>
        <translation>
            <numerusform>لم يغادر أحد مبكرًا</numerusform>
            <numerusform>%Ln غادر مبكرًا</numerusform>
            <numerusform>%Ln غادرا مبكرًا</numerusform>
            <numerusform>%Ln غادروا مبكرًا</numerusform>
            <numerusform>%Ln غادروا مبكرًا</numerusform>
            <numerusform>%Ln غادروا مبكرًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mark</source>
        <translation>
            <numerusform>سُجّل الجميع</numerusform>
            <numerusform>%Ln لم يُسجَّل</numerusform>
            <numerusform>%Ln لم يُسجَّلا</numerusform>
            <numerusform>%Ln لم يُسجَّلوا</numerusform>
            <numerusform>%Ln لم يُسجَّلوا</numerusform>
            <numerusform>%Ln لم يُسجَّلوا</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>لم يُسجَّل</translation>
    </message>
    <message>
        <source>Absent now</source>
        <translation>غائب الآن</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>من يُعرَض</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>The system at this site is version {version}.</source>
        <translation>النظام في هذا الموقع بالإصدار {version}.</translation>
    </message>
    <message>
        <source>Which version of the system is at this site is not known yet.</source>
        <translation>لا يُعرف بعد أي إصدار من النظام في هذا الموقع.</translation>
    </message>
    <message>
        <source>Nothing in {languages}</source>
        <translation>لا شيء بلغة: {languages}</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>إضافة ملف</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>لا ملفات بعد</translation>
    </message>
    <message>
        <source>Slides, guides and exercises of this training or of its curriculum stand here, each with its language and version.</source>
        <translation>هنا الشرائح والأدلة والتمارين الخاصة بهذا التدريب أو بمنهجه، لكل منها لغته وإصداره.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Shows the system</source>
        <translation>يعرض النظام</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} م.ب</translation>
    </message>
    <message>
        <source>of the curriculum</source>
        <translation>من المنهج</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>كما هو الآن</translation>
    </message>
    <message>
        <source>Another version</source>
        <translation>إصدار آخر</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>{title} was added.</source>
        <translation>أُضيفت {title}.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The file itself stays where it is; here stand its address, its language and its version.</source>
        <translation>يبقى الملف نفسه في مكانه؛ وهنا عنوانه ولغته وإصداره.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find in all fields</source>
        <translation>البحث في كل الحقول</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Show or hide the whole record</source>
        <translation>إظهار السجل كاملًا أو إخفاؤه</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>طرق العرض</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>ارتفاع الصفوف</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>What came up, such as “This button is unclear”?</source>
        <translation>ماذا ظهر، مثل «هذا الزر غير واضح»؟</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Form or page</source>
        <translation>النموذج أو الصفحة</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>What came up</source>
        <translation>ما ظهر</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Findings</source>
        <translation>ملاحظات التدريب</translation>
    </message>
    <message>
        <source>What came up</source>
        <translation>ما ظهر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Nothing came up yet</source>
        <translation>لم يظهر شيء بعد</translation>
    </message>
    <message>
        <source>F4 logs a finding from any part of a training. Each can become a step of the plan or an issue.</source>
        <translation>يسجّل المفتاح F4 ملاحظة من أي جزء من التدريب. ويمكن أن تصبح كل ملاحظة خطوة في الخطة أو مشكلة.</translation>
    </message>
    <message>
        <source>to the plan</source>
        <translation>إلى الخطة</translation>
    </message>
    <message>
        <source>to an issue</source>
        <translation>إلى مشكلة</translation>
    </message>
    <message>
        <source>{finding} was logged.</source>
        <translation>سُجّلت {finding}.</translation>
    </message>
    <message>
        <source>Make it a step of the plan</source>
        <translation>تحويلها إلى خطوة في الخطة</translation>
    </message>
    <message>
        <source>Log it as an issue</source>
        <translation>تسجيلها كمشكلة</translation>
    </message>
    <message>
        <source>{finding} is a step of the plan now.</source>
        <translation>أصبحت {finding} خطوة في الخطة.</translation>
    </message>
    <message>
        <source>{finding} is an issue now.</source>
        <translation>أصبحت {finding} مشكلة مسجّلة.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Three steps to a roll-out</source>
        <translation>ثلاث خطوات نحو النشر</translation>
    </message>
    <message>
        <source>Look through the plan, add the sites that go live, add the people who do the work. This page then says how far each site is.</source>
        <translation>راجع الخطة، وأضف المواقع التي ستبدأ التشغيل، وأضف الأشخاص الذين يقومون بالعمل. عندها تقول هذه الصفحة إلى أين وصل كل موقع.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Add the sites</source>
        <translation>إضافة المواقع</translation>
    </message>
    <message>
        <source>Add the people</source>
        <translation>إضافة الأشخاص</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message numerus="yes">
        <source>%n solved today</source>
        <translation>
            <numerusform>لم يُحلّ شيء اليوم</numerusform>
            <numerusform>حُلّت واحدة اليوم</numerusform>
            <numerusform>حُلّت اثنتان اليوم</numerusform>
            <numerusform>حُلّت %Ln اليوم</numerusform>
            <numerusform>حُلّت %Ln اليوم</numerusform>
            <numerusform>حُلّت %Ln اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by showing the help page.</source>
        <translation>
            <numerusform>لا شيء منها بعرض صفحة المساعدة.</numerusform>
            <numerusform>واحدة بعرض صفحة المساعدة.</numerusform>
            <numerusform>اثنتان بعرض صفحة المساعدة.</numerusform>
            <numerusform>%Ln بعرض صفحة المساعدة.</numerusform>
            <numerusform>%Ln بعرض صفحة المساعدة.</numerusform>
            <numerusform>%Ln بعرض صفحة المساعدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorWords</name>
    <message>
        <source>Waits for {what}</source>
        <translation>بانتظار {what}</translation>
    </message>
    <message>
        <source>Waits for the user</source>
        <translation>بانتظار المستخدم</translation>
    </message>
    <message>
        <source>Sends at next sync</source>
        <translation>تُرسل مع المزامنة التالية</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>كما في {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Space changes the mark, Enter goes to the next person</source>
        <translation>المسافة تغيّر العلامة، وEnter ينتقل إلى الشخص التالي</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>محفوظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>ابحث عن اسم</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Changed in two places: choose</source>
        <translation>تغيّر في مكانين: اختر</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Back to the page</source>
        <translation>العودة إلى الصفحة</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجلّ الحضور</translation>
    </message>
</context>
<context>
    <name>GridTab</name>
    <message>
        <source>This register is signed. Nothing was changed. To change it, press “Change it all the same”.</source>
        <translation>هذا السجلّ موقَّع. لم يتغيّر شيء. لتغييره اضغط «غيّره رغم ذلك».</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) are missing. Fill them in, then sign. Nothing was signed.</source>
        <translation>
            <numerusform>لا تنقص أي علامة.</numerusform>
            <numerusform>تنقص علامة واحدة. أكملها ثم وقّع. لم يُوقَّع شيء.</numerusform>
            <numerusform>تنقص علامتان. أكملهما ثم وقّع. لم يُوقَّع شيء.</numerusform>
            <numerusform>تنقص %Ln علامات. أكملها ثم وقّع. لم يُوقَّع شيء.</numerusform>
            <numerusform>تنقص %Ln علامة. أكملها ثم وقّع. لم يُوقَّع شيء.</numerusform>
            <numerusform>تنقص %Ln علامة. أكملها ثم وقّع. لم يُوقَّع شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>The register is signed.</source>
        <translation>السجلّ موقَّع.</translation>
    </message>
    <message>
        <source>{text} is no score from 0 to 100. It was not saved.</source>
        <translation>{text} ليست درجة من 0 إلى 100. لم تُحفظ.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may now work in their role.</source>
        <translation>
            <numerusform>لم يُضف أحد</numerusform>
            <numerusform>يمكن لشخص واحد الآن العمل في دوره.</numerusform>
            <numerusform>يمكن لشخصين الآن العمل في دورهما.</numerusform>
            <numerusform>يمكن الآن لـ %Ln أشخاص العمل في أدوارهم.</numerusform>
            <numerusform>يمكن الآن لـ %Ln شخصًا العمل في أدوارهم.</numerusform>
            <numerusform>يمكن الآن لـ %Ln شخص العمل في أدوارهم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitlement(s) were taken back.</source>
        <translation>
            <numerusform>لم تُسحب أي أهلية.</numerusform>
            <numerusform>سُحبت أهلية واحدة.</numerusform>
            <numerusform>سُحبت أهليتان.</numerusform>
            <numerusform>سُحبت %Ln أهليات.</numerusform>
            <numerusform>سُحبت %Ln أهلية.</numerusform>
            <numerusform>سُحبت %Ln أهلية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message numerus="yes">
        <source>%n open issue(s) go to support. Those that nobody owns get this owner.</source>
        <translation>
            <numerusform>لا مشكلة مفتوحة تذهب إلى الدعم.</numerusform>
            <numerusform>مشكلة مفتوحة واحدة تذهب إلى الدعم. ما لا صاحب له يأخذ هذا المسؤول.</numerusform>
            <numerusform>مشكلتان مفتوحتان تذهبان إلى الدعم. ما لا صاحب له يأخذ هذا المسؤول.</numerusform>
            <numerusform>%Ln مشكلات مفتوحة تذهب إلى الدعم. ما لا صاحب له يأخذ هذا المسؤول.</numerusform>
            <numerusform>%Ln مشكلة مفتوحة تذهب إلى الدعم. ما لا صاحب له يأخذ هذا المسؤول.</numerusform>
            <numerusform>%Ln مشكلة مفتوحة تذهب إلى الدعم. ما لا صاحب له يأخذ هذا المسؤول.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over. The sheet is among the hand-overs.</source>
        <translation>سُلّمت. الورقة بين أوراق التسليم.</translation>
    </message>
    <message>
        <source>Hand over to support</source>
        <translation>تسليم إلى الدعم</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>سلّم</translation>
    </message>
    <message>
        <source>Handed over to support</source>
        <translation>سُلّمت إلى الدعم</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Add person</source>
        <translation>إضافة مشارك</translation>
    </message>
    <message>
        <source>Mark the rest present</source>
        <translation>تسجيل الباقين حاضرين</translation>
    </message>
</context>
<context>
    <name>HelpActs</name>
    <message>
        <source>The help page was added as a draft.</source>
        <translation>أُضيفت صفحة المساعدة مسودةً.</translation>
    </message>
    <message>
        <source>New help page</source>
        <translation>صفحة مساعدة جديدة</translation>
    </message>
    <message>
        <source>In the words that a user would use. One step on each line.</source>
        <translation>بكلمات المستخدم نفسه. خطوة في كل سطر.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The help page is saved.</source>
        <translation>حُفظت صفحة المساعدة.</translation>
    </message>
    <message>
        <source>Edit the help page</source>
        <translation>تعديل صفحة المساعدة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>{title} was found right today.</source>
        <translation>وُجدت {title} صحيحة اليوم.</translation>
    </message>
    <message>
        <source>It stands among the pages to mend.</source>
        <translation>صارت بين الصفحات التي تحتاج إصلاحًا.</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>فيها خطأ</translation>
    </message>
    <message>
        <source>It stays where it is, and its owner sees what you write here.</source>
        <translation>تبقى مكانها، ويرى صاحبها ما تكتبه هنا.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Add it in another language</source>
        <translation>أضفها بلغة أخرى</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation>أوقف استعمالها</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translation>احفظ الورقة PDF</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>{title} is now {state}.</source>
        <translation>{title} الآن {state}.</translation>
    </message>
    <message numerus="yes">
        <source>{title} was shown for %n request(s), whose history would lose it. It was kept. Retire it instead: then it is offered no more.</source>
        <translation>
            <numerusform>لم تُعرض {title}.</numerusform>
            <numerusform>عُرضت {title} لطلب واحد وسيفقدها سجله. بقيت كما هي. أوقف استعمالها بدل ذلك فلا تُقترح بعدها.</numerusform>
            <numerusform>عُرضت {title} لطلبين وسيفقدها سجلهما. بقيت كما هي. أوقف استعمالها بدل ذلك فلا تُقترح بعدها.</numerusform>
            <numerusform>عُرضت {title} لـ %Ln طلبات وسيفقدها سجلها. بقيت كما هي. أوقف استعمالها بدل ذلك فلا تُقترح بعدها.</numerusform>
            <numerusform>عُرضت {title} لـ %Ln طلبًا وسيفقدها سجلها. بقيت كما هي. أوقف استعمالها بدل ذلك فلا تُقترح بعدها.</numerusform>
            <numerusform>عُرضت {title} لـ %Ln طلب وسيفقدها سجلها. بقيت كما هي. أوقف استعمالها بدل ذلك فلا تُقترح بعدها.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>حُذفت {title}.</translation>
    </message>
    <message>
        <source>{rollout}, printed on {day}</source>
        <translation>{rollout}، طُبعت في {day}</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>The sheet is in {file}.</source>
        <translation>الورقة في {file}.</translation>
    </message>
</context>
<context>
    <name>HelpHead</name>
    <message>
        <source>Help pages</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>Search help pages</source>
        <translation>ابحث في صفحات المساعدة</translation>
    </message>
    <message>
        <source>New help page</source>
        <translation>صفحة مساعدة جديدة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>للإصلاح</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>غير مستعملة</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>متشابهة</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that can be shown</source>
        <translation>
            <numerusform>لا صفحة يمكن عرضها</numerusform>
            <numerusform>صفحة واحدة يمكن عرضها</numerusform>
            <numerusform>صفحتان يمكن عرضهما</numerusform>
            <numerusform>%Ln صفحات يمكن عرضها</numerusform>
            <numerusform>%Ln صفحة يمكن عرضها</numerusform>
            <numerusform>%Ln صفحة يمكن عرضها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help pages</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>Write the page</source>
        <translation>اكتب الصفحة</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>لم تُستعمل</numerusform>
            <numerusform>استُعملت مرة</numerusform>
            <numerusform>استُعملت مرتين</numerusform>
            <numerusform>استُعملت %Ln مرات</numerusform>
            <numerusform>استُعملت %Ln مرة</numerusform>
            <numerusform>استُعملت %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>like {title}</source>
        <translation>مثل {title}</translation>
    </message>
    <message>
        <source>No help page existed for this</source>
        <translation>لم تكن لهذا صفحة مساعدة</translation>
    </message>
    <message>
        <source>No help page holds these words</source>
        <translation>لا صفحة فيها هذه الكلمات</translation>
    </message>
    <message>
        <source>Fewer letters find more.</source>
        <translation>حروف أقل تجد أكثر.</translation>
    </message>
    <message>
        <source>No help page yet</source>
        <translation>لا صفحات مساعدة بعد</translation>
    </message>
    <message>
        <source>A page is made from an answer at the desk, or here.</source>
        <translation>تُصنع الصفحة من جواب في المكتب، أو من هنا.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>What wants mending, writing or a second look comes here by itself.</source>
        <translation>ما يحتاج إصلاحًا أو كتابة أو نظرة ثانية يأتي إلى هنا وحده.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>not taken in: the author&apos;s role did not allow it</source>
        <translation>لم يُقبل: لا يسمح به دور كاتبه</translation>
    </message>
    <message>
        <source>not taken in: the field does not take such a value</source>
        <translation>لم يُقبل: الحقل لا يأخذ مثل هذه القيمة</translation>
    </message>
    <message>
        <source>not taken in: it is too large</source>
        <translation>لم يُقبل: أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>not taken in: it was not signed by the one whose name it bears</source>
        <translation>لم يُقبل: لم يوقّعه من يحمل اسمه</translation>
    </message>
    <message>
        <source>not taken in: its site is not known</source>
        <translation>لم يُقبل: موقعه غير معروف</translation>
    </message>
    <message>
        <source>not taken in: it belongs to another site</source>
        <translation>لم يُقبل: يتبع موقعًا آخر</translation>
    </message>
    <message>
        <source>not taken in: another change has its number</source>
        <translation>لم يُقبل: لتغيير آخر الرقم نفسه</translation>
    </message>
    <message>
        <source>not taken in: the computer it was made on had been removed</source>
        <translation>لم يُقبل: كان الحاسوب الذي كُتب عليه قد أُزيل</translation>
    </message>
    <message>
        <source>not taken in: another part of the same save was refused</source>
        <translation>لم يُقبل: رُفض جزء آخر من الحفظ نفسه</translation>
    </message>
    <message>
        <source>not taken in by the server</source>
        <translation>لم يقبله الخادم</translation>
    </message>
    <message>
        <source>{person}, {moment}: {what}</source>
        <translation>{person}، {moment}: {what}</translation>
    </message>
    <message>
        <source>on this computer, not sent yet</source>
        <translation>على هذا الحاسوب، لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيف</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>لا حقول أخرى</numerusform>
            <numerusform>وحقل آخر</numerusform>
            <numerusform>وحقلان آخران</numerusform>
            <numerusform>و%Ln حقول أخرى</numerusform>
            <numerusform>و%Ln حقلًا آخر</numerusform>
            <numerusform>و%Ln حقل آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>أُبقي</translation>
    </message>
    <message>
        <source>{field} emptied</source>
        <translation>أُفرغ {field}</translation>
    </message>
    <message>
        <source>{field} → {value}</source>
        <translation>{field} ← {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>لا شيء أقدم</numerusform>
            <numerusform>واحد أقدم</numerusform>
            <numerusform>اثنان أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>This page could not be read</source>
        <translation>تعذّرت قراءة هذه الصفحة</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>أي المواقع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>جارية القراءة</translation>
    </message>
    <message>
        <source>All {number} sites</source>
        <translation>كل المواقع ({number})</translation>
    </message>
    <message>
        <source>{title} is open again.</source>
        <translation>{title} مفتوحة من جديد.</translation>
    </message>
    <message>
        <source>{title} is done.</source>
        <translation>أُنجزت {title}.</translation>
    </message>
    <message>
        <source>{title} was added.</source>
        <translation>أُضيفت {title}.</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>بلا تأخير</numerusform>
            <numerusform>متأخرة يومًا واحدًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %Ln أيام</numerusform>
            <numerusform>متأخرة %Ln يومًا</numerusform>
            <numerusform>متأخرة %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{site} decides go or no-go {day}.</source>
        <translation>{site}: قرار الانطلاق {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your steps are late.</source>
        <translation>
            <numerusform>لا خطوة من خطواتك متأخرة.</numerusform>
            <numerusform>خطوة واحدة من خطواتك متأخرة.</numerusform>
            <numerusform>خطوتان من خطواتك متأخرتان.</numerusform>
            <numerusform>%Ln من خطواتك متأخرة.</numerusform>
            <numerusform>%Ln من خطواتك متأخرة.</numerusform>
            <numerusform>%Ln من خطواتك متأخرة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for today.</source>
        <translation>
            <numerusform>لا شيء لليوم.</numerusform>
            <numerusform>أمر واحد لليوم.</numerusform>
            <numerusform>أمران لليوم.</numerusform>
            <numerusform>%Ln أمور لليوم.</numerusform>
            <numerusform>%Ln أمرًا لليوم.</numerusform>
            <numerusform>%Ln أمر لليوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing due today. %n this week.</source>
        <translation>
            <numerusform>لا شيء مستحق اليوم ولا هذا الأسبوع.</numerusform>
            <numerusform>لا شيء مستحق اليوم. أمر واحد هذا الأسبوع.</numerusform>
            <numerusform>لا شيء مستحق اليوم. أمران هذا الأسبوع.</numerusform>
            <numerusform>لا شيء مستحق اليوم. %Ln أمور هذا الأسبوع.</numerusform>
            <numerusform>لا شيء مستحق اليوم. %Ln أمرًا هذا الأسبوع.</numerusform>
            <numerusform>لا شيء مستحق اليوم. %Ln أمر هذا الأسبوع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>أُنجز اليوم</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Take attendance, {training}</source>
        <translation>تسجيل الحضور، {training}</translation>
    </message>
    <message>
        <source>Review the risk: {risk}</source>
        <translation>مراجعة الخطر: {risk}</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>الخطة {number}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>التصميم</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>الانطلاق</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>الاعتماد</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>معرّض للخطر</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>بلا مستخدمين</numerusform>
            <numerusform>مستخدم واحد</numerusform>
            <numerusform>مستخدمان</numerusform>
            <numerusform>%Ln مستخدمين</numerusform>
            <numerusform>%Ln مستخدمًا</numerusform>
            <numerusform>%Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{site} is not ready, %n must-have(s) open</source>
        <translation>
            <numerusform>{site} غير جاهز</numerusform>
            <numerusform>{site} غير جاهز، شرط ضروري واحد مفتوح</numerusform>
            <numerusform>{site} غير جاهز، شرطان ضروريان مفتوحان</numerusform>
            <numerusform>{site} غير جاهز، %Ln شروط ضرورية مفتوحة</numerusform>
            <numerusform>{site} غير جاهز، %Ln شرطًا ضروريًا مفتوحًا</numerusform>
            <numerusform>{site} غير جاهز، %Ln شرط ضروري مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness {score}.</source>
        <translation>الجاهزية {score}.</translation>
    </message>
    <message>
        <source>{site} readiness is {score}, threshold {threshold}</source>
        <translation>جاهزية {site} هي {score}، والحد {threshold}</translation>
    </message>
    <message numerus="yes">
        <source>%n must-have(s) open.</source>
        <translation>
            <numerusform>لا شرط مفتوح.</numerusform>
            <numerusform>شرط ضروري واحد مفتوح.</numerusform>
            <numerusform>شرطان ضروريان مفتوحان.</numerusform>
            <numerusform>%Ln شروط ضرورية مفتوحة.</numerusform>
            <numerusform>%Ln شرطًا ضروريًا مفتوحًا.</numerusform>
            <numerusform>%Ln شرط ضروري مفتوح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go-live {day}</source>
        <translation>بدء التشغيل {day}</translation>
    </message>
    <message numerus="yes">
        <source>Blocks %n step(s).</source>
        <translation>
            <numerusform>لا توقف أي خطوة.</numerusform>
            <numerusform>توقف خطوة واحدة.</numerusform>
            <numerusform>توقف خطوتين.</numerusform>
            <numerusform>توقف %Ln خطوات.</numerusform>
            <numerusform>توقف %Ln خطوة.</numerusform>
            <numerusform>توقف %Ln خطوة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner {name}</source>
        <translation>المسؤول {name}</translation>
    </message>
    <message>
        <source>High risk, {score} of 25, without an action</source>
        <translation>خطر مرتفع، {score} من 25، دون إجراء</translation>
    </message>
    <message numerus="yes">
        <source>%n plan section(s) wait for endorsement</source>
        <translation>
            <numerusform>لا أقسام تنتظر المصادقة</numerusform>
            <numerusform>قسم واحد من الخطة ينتظر المصادقة</numerusform>
            <numerusform>قسمان من الخطة ينتظران المصادقة</numerusform>
            <numerusform>%Ln أقسام من الخطة تنتظر المصادقة</numerusform>
            <numerusform>%Ln قسمًا من الخطة ينتظر المصادقة</numerusform>
            <numerusform>%Ln قسم من الخطة ينتظر المصادقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed in two places</source>
        <translation>
            <numerusform>لا حقول تغيّرت في مكانين</numerusform>
            <numerusform>حقل واحد تغيّر في مكانين</numerusform>
            <numerusform>حقلان تغيّرا في مكانين</numerusform>
            <numerusform>%Ln حقول تغيّرت في مكانين</numerusform>
            <numerusform>%Ln حقلًا تغيّر في مكانين</numerusform>
            <numerusform>%Ln حقل تغيّر في مكانين</numerusform>
        </translation>
    </message>
    <message>
        <source>added {number} to {list}</source>
        <translation>إضافة {number} إلى {list}</translation>
    </message>
    <message>
        <source>changed {number} in {list}</source>
        <translation>تغيير {number} في {list}</translation>
    </message>
    <message>
        <source>deleted {number} from {list}</source>
        <translation>حذف {number} من {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>بلا مواقع</numerusform>
            <numerusform>موقع واحد</numerusform>
            <numerusform>موقعان</numerusform>
            <numerusform>%Ln مواقع</numerusform>
            <numerusform>%Ln موقعًا</numerusform>
            <numerusform>%Ln موقع</numerusform>
        </translation>
    </message>
    <message>
        <source>Not passed for their role, no training planned</source>
        <translation>لم يجتازوا تدريب دورهم، ولا تدريب مخططًا لهم</translation>
    </message>
    <message numerus="yes">
        <source>Trained over %n week(s) before it, none planned</source>
        <translation>
            <numerusform>تدربوا قبله مباشرة، ولا تنشيط مخططًا</numerusform>
            <numerusform>تدربوا قبله بأكثر من أسبوع، ولا تنشيط مخططًا</numerusform>
            <numerusform>تدربوا قبله بأكثر من أسبوعين، ولا تنشيط مخططًا</numerusform>
            <numerusform>تدربوا قبله بأكثر من %Ln أسابيع، ولا تنشيط مخططًا</numerusform>
            <numerusform>تدربوا قبله بأكثر من %Ln أسبوعًا، ولا تنشيط مخططًا</numerusform>
            <numerusform>تدربوا قبله بأكثر من %Ln أسبوع، ولا تنشيط مخططًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may not have an account yet</source>
        <translation>
            <numerusform>لا أحد محروم من حساب</numerusform>
            <numerusform>شخص واحد لا يحق له حساب بعد</numerusform>
            <numerusform>شخصان لا يحق لهما حساب بعد</numerusform>
            <numerusform>%Ln أشخاص لا يحق لهم حساب بعد</numerusform>
            <numerusform>%Ln شخصًا لا يحق لهم حساب بعد</numerusform>
            <numerusform>%Ln شخص لا يحق لهم حساب بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) need a refresher before go-live</source>
        <translation>
            <numerusform>لا أحد يحتاج إلى تدريب تنشيطي قبل الإطلاق</numerusform>
            <numerusform>شخص واحد يحتاج إلى تدريب تنشيطي قبل الإطلاق</numerusform>
            <numerusform>شخصان يحتاجان إلى تدريب تنشيطي قبل الإطلاق</numerusform>
            <numerusform>%Ln أشخاص يحتاجون إلى تدريب تنشيطي قبل الإطلاق</numerusform>
            <numerusform>%Ln شخصًا يحتاجون إلى تدريب تنشيطي قبل الإطلاق</numerusform>
            <numerusform>%Ln شخص يحتاجون إلى تدريب تنشيطي قبل الإطلاق</numerusform>
        </translation>
    </message>
    <message>
        <source>{site} decides go or no-go on {day}.</source>
        <translation>{site}: قرار الانطلاق {day}.</translation>
    </message>
    <message>
        <source>Nothing is due today or this week.</source>
        <translation>لا شيء مستحق اليوم ولا هذا الأسبوع.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) this week.</source>
        <translation>
            <numerusform>لا شيء هذا الأسبوع.</numerusform>
            <numerusform>أمر واحد هذا الأسبوع.</numerusform>
            <numerusform>أمران هذا الأسبوع.</numerusform>
            <numerusform>%Ln أمور هذا الأسبوع.</numerusform>
            <numerusform>%Ln أمرًا هذا الأسبوع.</numerusform>
            <numerusform>%Ln أمر هذا الأسبوع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>الجاهزية</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import these rows</source>
        <translation>استيراد هذه الصفوف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>This is what the file would change</source>
        <translation>هذا ما سيغيّره الملف</translation>
    </message>
    <message>
        <source>The file would change nothing</source>
        <translation>لن يغيّر الملف شيئًا</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>تجري قراءة {file}…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>اختيار ملف آخر</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>تعذّرت قراءة الملف</translation>
    </message>
    <message>
        <source>Taking the rows over…</source>
        <translation>تُنقل الصفوف…</translation>
    </message>
</context>
<context>
    <name>Item</name>
    <message>
        <source>Drop {text}</source>
        <translation>حذف {text}</translation>
    </message>
    <message>
        <source>An item needs a text. The old one was kept.</source>
        <translation>يحتاج البند إلى نص. بقي النص السابق.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a team</source>
        <translation>الانضمام إلى فريق</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Code, group {number}</source>
        <translation>الرمز، المجموعة {number}</translation>
    </message>
    <message>
        <source>Use the code that your coordinator or HQ gave you. Your work on this computer stays, and goes along where the invitation allows it.</source>
        <translation>استخدم الرمز الذي أعطاك إياه المنسّق أو المقر الرئيسي. يبقى عملك على هذا الحاسوب، ويذهب معك حيث تسمح الدعوة.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>جارٍ الانضمام…</translation>
    </message>
</context>
<context>
    <name>KeyIn</name>
    <message>
        <source>Key in a sheet</source>
        <translation>إدخال ورقة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Code of the line</source>
        <translation>رمز السطر</translation>
    </message>
    <message>
        <source>What is keyed in</source>
        <translation>ما الذي يُدخل</translation>
    </message>
    <message>
        <source>Mark or score</source>
        <translation>العلامة أو الدرجة</translation>
    </message>
    <message>
        <source>Score before</source>
        <translation>الدرجة قبل</translation>
    </message>
    <message>
        <source>Score after</source>
        <translation>الدرجة بعد</translation>
    </message>
    <message>
        <source>Score of the practical</source>
        <translation>درجة التطبيق العملي</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>من 0 إلى 100</translation>
    </message>
    <message>
        <source>P L A E X, or L 15</source>
        <translation>P L A E X، أو L 15</translation>
    </message>
    <message>
        <source>This register is signed. Nothing was changed.</source>
        <translation>هذا السجل موقَّع. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{number}. {name}: {answer}</source>
        <translation>{number}. {name}: {answer}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} is no score from 0 to 100. It was not saved.</source>
        <translation>{text} ليست درجة من 0 إلى 100. لم تُحفظ.</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Choose a shortcut, then press the keys that you want. Backspace brings back the usual ones, Esc changes nothing.</source>
        <translation>اختر اختصارًا ثم اضغط المفاتيح التي تريدها. يعيد مفتاح المسح للخلف المفاتيح المعتادة، ولا يغيّر Esc شيئًا.</translation>
    </message>
    <message>
        <source>The usual shortcuts</source>
        <translation>الاختصارات المعتادة</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>اضغط المفاتيح</translation>
    </message>
    <message>
        <source>{keys} is taken: {what}. Nothing was changed.</source>
        <translation>‏{keys} مستخدم: {what}. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Changed. It works from now on.</source>
        <translation>تم التغيير، ويعمل من الآن.</translation>
    </message>
    <message>
        <source>Keys of one letter</source>
        <translation>مفاتيح الحرف الواحد</translation>
    </message>
    <message>
        <source>J and K, P, N, G and others, while no text is being written. Whoever speaks to the computer may want them off.</source>
        <translation>الحروف J وK وP وN وG وغيرها، ما دام لا يُكتب نص. قد يرغب من يخاطب الحاسوب بصوته في إيقافها.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>What did you think of it?</source>
        <translation>ما رأيك في التدريب؟</translation>
    </message>
    <message>
        <source>Nobody learns which answers are yours: they carry no name and no time, and go on only together with those of others, mixed. Leave out what you like.</source>
        <translation>لا يعرف أحد أي الإجابات إجاباتك: فهي بلا اسم وبلا وقت، ولا تُرسل إلا مع إجابات الآخرين وممزوجة بها. اترك ما تشاء فارغًا.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>إطلاقًا</translation>
    </message>
    <message>
        <source>Fully</source>
        <translation>تمامًا</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>For the trainer</source>
        <translation>للمدرّب</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لك</translation>
    </message>
    <message>
        <source>Your answers are kept. Please pass the computer on to the next person.</source>
        <translation>حُفظت إجاباتك. يُرجى تمرير الحاسوب إلى الشخص التالي.</translation>
    </message>
    <message>
        <source>I am the next person</source>
        <translation>أنا الشخص التالي</translation>
    </message>
    <message>
        <source>Only the trainer goes on from here</source>
        <translation>من هنا يتابع المدرّب وحده</translation>
    </message>
    <message>
        <source>Passphrase of this profile</source>
        <translation>عبارة مرور هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>Back to the training</source>
        <translation>العودة إلى التدريب</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>العودة إلى الورقة</translation>
    </message>
</context>
<context>
    <name>LaneRow</name>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Nothing waits. What is logged comes here.</source>
        <translation>لا شيء ينتظر. ما يُسجّل يظهر هنا.</translation>
    </message>
    <message>
        <source>Helping now</source>
        <translation>قيد المساعدة</translation>
    </message>
    <message>
        <source>Press &gt; on a card, or drag it here, to go and help.</source>
        <translation>اضغط &gt; على بطاقة، أو اسحبها إلى هنا، لتذهب وتساعد.</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>المنسّق</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>المستوى 2</translation>
    </message>
    <message>
        <source>Nothing was passed to level 2.</source>
        <translation>لم يُرفع شيء إلى المستوى 2.</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>المطوّرون</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>المستوى 3</translation>
    </message>
    <message>
        <source>Nothing is with the developers.</source>
        <translation>لا شيء لدى المطوّرين.</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language: {name}</source>
        <translation>اللغة: {name}</translation>
    </message>
</context>
<context>
    <name>LanguagePane</name>
    <message>
        <source>Language and region</source>
        <translation>اللغة والمنطقة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>As on this computer</source>
        <translation>كما في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Decides the names of months, the first day of the week and the digits.</source>
        <translation>تحدّد أسماء الأشهر وأول أيام الأسبوع والأرقام.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>As in my region</source>
        <translation>كما في منطقتي</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Gregorian, with Solar Hijri beside it</source>
        <translation>ميلادي ومعه الهجري الشمسي</translation>
    </message>
    <message>
        <source>Gregorian, with Hijri beside it</source>
        <translation>ميلادي ومعه الهجري</translation>
    </message>
    <message>
        <source>Days are kept and exchanged in the Gregorian calendar. Today is {day}.</source>
        <translation>تُحفظ الأيام وتُتبادل بالتقويم الميلادي. اليوم {day}.</translation>
    </message>
</context>
<context>
    <name>LevelRules</name>
    <message>
        <source>{name} has not passed a training of system administrators. Level 2 is for people who have: choose another one, or leave it open for whoever may take it.</source>
        <translation>لم يجتز {name} تدريب مديري النظام. المستوى 2 لمن اجتازه: اختر شخصًا آخر، أو اتركه لمن يحق له أخذه.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>لم يُحفظ شيء.</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Trainings</source>
        <translation>التدريبات</translation>
    </message>
    <message>
        <source>No trainings yet</source>
        <translation>لا تدريبات بعد</translation>
    </message>
    <message>
        <source>Plan the first one from a module of a curriculum, or let a plan be made from the people of each site.</source>
        <translation>خطّط للأول من وحدة في منهج، أو دع الخطة تُنشأ من أشخاص كل موقع.</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>تدريب جديد</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>لم يُحدَّد يوم</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>قادم</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>بلا يوم محدد</translation>
    </message>
    <message>
        <source>from {half_day}</source>
        <translation>ابتداءً من {half_day}</translation>
    </message>
    <message>
        <source>{name} is also in {other}, {when}</source>
        <translation>{name} أيضًا في {other}، {when}</translation>
    </message>
    <message>
        <source>{room} is also taken by {other}, {when}</source>
        <translation>القاعة {room} محجوزة أيضًا لتدريب {other}، {when}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>المدرّب</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>{seats} seats</source>
        <translation>المقاعد: {seats}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>مع {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>لا تدريبات</numerusform>
            <numerusform>تدريب واحد</numerusform>
            <numerusform>تدريبان</numerusform>
            <numerusform>%Ln تدريبات</numerusform>
            <numerusform>%Ln تدريبًا</numerusform>
            <numerusform>%Ln تدريب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way today</source>
        <translation>
            <numerusform>لا شيء جارٍ اليوم</numerusform>
            <numerusform>واحد جارٍ اليوم</numerusform>
            <numerusform>اثنان جاريان اليوم</numerusform>
            <numerusform>%Ln جارية اليوم</numerusform>
            <numerusform>%Ln جاريًا اليوم</numerusform>
            <numerusform>%Ln جارٍ اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in each other&apos;s way</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>واحد متعارض</numerusform>
            <numerusform>اثنان متعارضان</numerusform>
            <numerusform>%Ln متعارضة</numerusform>
            <numerusform>%Ln متعارضًا</numerusform>
            <numerusform>%Ln متعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} in {other} as well, {when}</source>
        <translation>{name} أيضًا في {other}، {when}</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>That is not the passphrase. Wait %n second(s).</source>
        <translation>
            <numerusform>ليست هذه عبارة المرور. حاول الآن.</numerusform>
            <numerusform>ليست هذه عبارة المرور. انتظر ثانية واحدة.</numerusform>
            <numerusform>ليست هذه عبارة المرور. انتظر ثانيتين.</numerusform>
            <numerusform>ليست هذه عبارة المرور. انتظر %Ln ثوانٍ.</numerusform>
            <numerusform>ليست هذه عبارة المرور. انتظر %Ln ثانية.</numerusform>
            <numerusform>ليست هذه عبارة المرور. انتظر %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the passphrase. %n tries before a 1 minute wait.</source>
        <translation>
            <numerusform>ليست هذه عبارة المرور. لم تبق محاولات قبل انتظار دقيقة.</numerusform>
            <numerusform>ليست هذه عبارة المرور. بقيت محاولة واحدة قبل انتظار دقيقة.</numerusform>
            <numerusform>ليست هذه عبارة المرور. بقيت محاولتان قبل انتظار دقيقة.</numerusform>
            <numerusform>ليست هذه عبارة المرور. بقيت %Ln محاولات قبل انتظار دقيقة.</numerusform>
            <numerusform>ليست هذه عبارة المرور. بقيت %Ln محاولة قبل انتظار دقيقة.</numerusform>
            <numerusform>ليست هذه عبارة المرور. بقيت %Ln محاولة قبل انتظار دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked, and everything is where you left it.</source>
        <translation>مقفل، وكل شيء حيث تركته.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved on this computer</source>
        <translation>
            <numerusform>لا تغييرات محفوظة على هذا الحاسوب</numerusform>
            <numerusform>تغيير واحد محفوظ على هذا الحاسوب</numerusform>
            <numerusform>تغييران محفوظان على هذا الحاسوب</numerusform>
            <numerusform>%Ln تغييرات محفوظة على هذا الحاسوب</numerusform>
            <numerusform>%Ln تغييرًا محفوظًا على هذا الحاسوب</numerusform>
            <numerusform>%Ln تغيير محفوظ على هذا الحاسوب</numerusform>
        </translation>
    </message>
    <message>
        <source>They will be sent when you next sync</source>
        <translation>تُرسل عند المزامنة القادمة</translation>
    </message>
    <message numerus="yes">
        <source>Locked at {time} after %n minutes idle</source>
        <translation>
            <numerusform>أُقفل عند {time}</numerusform>
            <numerusform>أُقفل عند {time} بعد دقيقة دون استخدام</numerusform>
            <numerusform>أُقفل عند {time} بعد دقيقتين دون استخدام</numerusform>
            <numerusform>أُقفل عند {time} بعد %Ln دقائق دون استخدام</numerusform>
            <numerusform>أُقفل عند {time} بعد %Ln دقيقة دون استخدام</numerusform>
            <numerusform>أُقفل عند {time} بعد %Ln دقيقة دون استخدام</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked at {time}</source>
        <translation>أُقفل عند {time}</translation>
    </message>
    <message>
        <source>You return to the same page, nothing is lost</source>
        <translation>تعود إلى الصفحة نفسها، ولا يضيع شيء</translation>
    </message>
    <message>
        <source>Encrypted while locked</source>
        <translation>مشفّر ما دام مقفلًا</translation>
    </message>
    <message>
        <source>Nothing can be read without your passphrase</source>
        <translation>لا يمكن قراءة شيء دون عبارة المرور</translation>
    </message>
    <message>
        <source>Offline, last synced {moment}</source>
        <translation>دون اتصال، آخر مزامنة {moment}</translation>
    </message>
    <message>
        <source>Last synced {moment}</source>
        <translation>آخر مزامنة {moment}</translation>
    </message>
</context>
<context>
    <name>LookPane</name>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>As on this computer</source>
        <translation>كما في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Darker lines and no pale text. It is also used when this computer asks for it.</source>
        <translation>خطوط أغمق ولا نص باهت. ويُستخدم أيضًا حين يطلبه هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>How high rows and buttons are. Touch is for fingers.</source>
        <translation>ارتفاع الصفوف والأزرار. «لمس» للأصابع.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراصّ</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>لمس</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>No rendezvous is planned.</source>
        <translation>لا لقاء مخطط له.</translation>
    </message>
    <message>
        <source>Next at {time}, in {long}</source>
        <translation>التالي في {time}، بعد {long}</translation>
    </message>
    <message>
        <source>Was due at {time}, {long} ago</source>
        <translation>كان موعده {time}، قبل {long}</translation>
    </message>
    <message>
        <source>Top issues</source>
        <translation>أبرز المشكلات</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>تناقضات</translation>
    </message>
    <message>
        <source>New ways round</source>
        <translation>حلول بديلة جديدة</translation>
    </message>
    <message>
        <source>Solved, and the user was not told</source>
        <translation>حُلّت ولم يُبلَّغ المستخدم</translation>
    </message>
    <message>
        <source>Space: told</source>
        <translation>مسافة: أُبلغ</translation>
    </message>
    <message>
        <source>Help pages to mend</source>
        <translation>صفحات مساعدة يجب إصلاحها</translation>
    </message>
    <message>
        <source>Held today</source>
        <translation>عُقدت اليوم</translation>
    </message>
    <message>
        <source>Sponsor visits</source>
        <translation>زيارات الرعاة</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>المشكلات المفتوحة</translation>
    </message>
    <message>
        <source>The load is stable</source>
        <translation>الحمل مستقر</translation>
    </message>
    <message>
        <source>The load is rising</source>
        <translation>الحمل يتزايد</translation>
    </message>
    <message>
        <source>The load is critical</source>
        <translation>الحمل حرج</translation>
    </message>
    <message>
        <source>{load}: {open} open, {logged} logged and {solved} solved in this shift.</source>
        <translation>{load}: {open} مفتوحة، وسُجّلت {logged} وحُلّت {solved} في هذه النوبة.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Not on this computer</source>
        <translation>ليس على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>الإطلاق</translation>
    </message>
    <message>
        <source>Sustain</source>
        <translation>الاستدامة</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>الجاهزية</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Sites and access</source>
        <translation>المواقع والوصول</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Sync and devices</source>
        <translation>المزامنة والأجهزة</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>الميدان</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>جدول النوبات</translation>
    </message>
    <message>
        <source>Rendezvous and hand-over</source>
        <translation>اللقاء والتسليم</translation>
    </message>
</context>
<context>
    <name>NewTraining</name>
    <message>
        <source>What is to be taught is taken over from the module.</source>
        <translation>ما سيُدرَّس مأخوذ من الوحدة.</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>تدريب جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>{title} was added.</source>
        <translation>أُضيفت {title}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>OneTraining</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجلّ الحضور</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>الدرجات</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقّق</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>آراء المشاركين</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>For whom, by whom</source>
        <translation>لمن ومن يدرّب</translation>
    </message>
    <message>
        <source>What is taught</source>
        <translation>ما يُدرَّس</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>In its way</source>
        <translation>ما يعيقه</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the list</source>
        <translation>
            <numerusform>لا أحد في القائمة</numerusform>
            <numerusform>شخص واحد في القائمة</numerusform>
            <numerusform>شخصان في القائمة</numerusform>
            <numerusform>%Ln أشخاص في القائمة</numerusform>
            <numerusform>%Ln شخصًا في القائمة</numerusform>
            <numerusform>%Ln شخص في القائمة</numerusform>
        </translation>
    </message>
    <message>
        <source>{seats} seats</source>
        <translation>المقاعد: {seats}</translation>
    </message>
    <message numerus="yes">
        <source>%n women</source>
        <translation>
            <numerusform>لا نساء</numerusform>
            <numerusform>امرأة واحدة</numerusform>
            <numerusform>امرأتان</numerusform>
            <numerusform>%Ln نساء</numerusform>
            <numerusform>%Ln امرأة</numerusform>
            <numerusform>%Ln امرأة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n men</source>
        <translation>
            <numerusform>لا رجال</numerusform>
            <numerusform>رجل واحد</numerusform>
            <numerusform>رجلان</numerusform>
            <numerusform>%Ln رجال</numerusform>
            <numerusform>%Ln رجلًا</numerusform>
            <numerusform>%Ln رجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not said</source>
        <translation>
            <numerusform>الكل مذكور</numerusform>
            <numerusform>واحد غير مذكور</numerusform>
            <numerusform>اثنان غير مذكورين</numerusform>
            <numerusform>%Ln غير مذكورين</numerusform>
            <numerusform>%Ln غير مذكور</numerusform>
            <numerusform>%Ln غير مذكور</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more people than seats</source>
        <translation>عدد الأشخاص أكثر من المقاعد</translation>
    </message>
    <message>
        <source>People from a list</source>
        <translation>أشخاص من قائمة</translation>
    </message>
    <message>
        <source>Nothing: trainers, room and people are free on its days.</source>
        <translation>لا شيء: المدرّبون والقاعة والمشاركون متاحون في أيامه.</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>Linked</source>
        <translation>مربوطة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>اربط</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>اقرأ</translation>
    </message>
    <message>
        <source>Read: {title}</source>
        <translation>اقرأ: {title}</translation>
    </message>
    <message>
        <source>Link: {title}</source>
        <translation>اربط: {title}</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>They are two things</source>
        <translation>هما أمران</translation>
    </message>
    <message>
        <source>The other one is closed as a duplicate and points to the one that stays. Both keep their history, and their people count together.</source>
        <translation>يُغلق الآخر مكررًا ويشير إلى الباقي. يبقى سجل كل منهما، ويُعد أصحابهما معًا.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يطابق</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>لا شيء يطابق. حروف أقل تجد أكثر.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>run</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>الأوامر فقط</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>people</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>الانتقال إلى</translation>
    </message>
    <message>
        <source>Log issue {text}</source>
        <translation>تسجيل مشكلة {text}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>هذا مطلوب.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Exit conference, {site}</source>
        <translation>مؤتمر الختام، {site}</translation>
    </message>
    <message>
        <source>{rollout}. Figures from {first} to {last}, made on {day}.</source>
        <translation>{rollout}. أرقام من {first} إلى {last}، أُعدت في {day}.</translation>
    </message>
    <message>
        <source>Why it was done, and what came of it</source>
        <translation>لماذا فعلناه وما الذي نتج عنه</translation>
    </message>
    <message>
        <source>Issues logged</source>
        <translation>المشكلات المسجلة</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>المحلولة</translation>
    </message>
    <message>
        <source>Solved on the spot</source>
        <translation>المحلولة في الحال</translation>
    </message>
    <message>
        <source>Solved with a help page</source>
        <translation>المحلولة بصفحة مساعدة</translation>
    </message>
    <message>
        <source>Work stopped</source>
        <translation>توقف فيها العمل</translation>
    </message>
    <message>
        <source>Left open in the evening</source>
        <translation>بقيت مفتوحة مساءً</translation>
    </message>
    <message>
        <source>{signed} of {expected}</source>
        <translation>{signed} من {expected}</translation>
    </message>
    <message>
        <source>Users who signed in</source>
        <translation>المستخدمون الذين دخلوا</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>المسجلة</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>يومًا بيوم</translation>
    </message>
    <message>
        <source>Solved by</source>
        <translation>طريقة الحل</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>How they were solved</source>
        <translation>كيف حُلّت</translation>
    </message>
    <message>
        <source>Help pages made of issues</source>
        <translation>صفحات مساعدة صُنعت من مشكلات</translation>
    </message>
    <message>
        <source>Help pages that somebody found right</source>
        <translation>صفحات مساعدة وُجدت صحيحة</translation>
    </message>
    <message>
        <source>Issues for which no page exists yet</source>
        <translation>مشكلات لا صفحة لها بعد</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>Trainings held</source>
        <translation>التدريبات المعقودة</translation>
    </message>
    <message>
        <source>People who took part</source>
        <translation>من شارك من الناس</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Risks that are left</source>
        <translation>المخاطر الباقية</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>لا شيء مفتوح.</translation>
    </message>
    <message>
        <source>Open issues handed over to support</source>
        <translation>المشكلات المفتوحة المسلّمة إلى الدعم</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>What worked</source>
        <translation>ما نجح</translation>
    </message>
    <message>
        <source>What did not</source>
        <translation>ما لم ينجح</translation>
    </message>
    <message>
        <source>What to do better</source>
        <translation>ما نحسّنه</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>التنفيذ</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الناس</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>الدروس</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>الشكر</translation>
    </message>
    <message>
        <source>For</source>
        <translation>عن</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Day and signature</source>
        <translation>اليوم والتوقيع</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>الراعي</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>التواقيع</translation>
    </message>
    <message>
        <source>Whole days without a new issue of severity 1 or 2</source>
        <translation>أيام كاملة بلا مشكلة جديدة خطورتها 1 أو 2</translation>
    </message>
    <message>
        <source>Open issues that nobody owns</source>
        <translation>مشكلات مفتوحة بلا مسؤول</translation>
    </message>
    <message>
        <source>Times that were kept</source>
        <translation>المواعيد التي حُفظت</translation>
    </message>
    <message>
        <source>Issues of the last three days, to the first three</source>
        <translation>مشكلات آخر ثلاثة أيام إلى أول ثلاثة</translation>
    </message>
    <message>
        <source>Expected users who signed in</source>
        <translation>المستخدمون المتوقعون الذين دخلوا</translation>
    </message>
    <message>
        <source>{site} has settled down</source>
        <translation>استقر العمل في {site}</translation>
    </message>
    <message>
        <source>{site} has not settled down yet: {passed} of {all} tests passed</source>
        <translation>لم يستقر العمل في {site} بعد: نجح {passed} من {all} اختبارات</translation>
    </message>
    <message>
        <source>Support report</source>
        <translation>تقرير الدعم</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>لم يُعد</translation>
    </message>
    <message>
        <source>more than {value}</source>
        <translation>أكثر من {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>{value} على الأكثر</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>{value} على الأقل</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>الموجود</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Has it settled down</source>
        <translation>هل استقر العمل</translation>
    </message>
    <message>
        <source>Solved at level 1</source>
        <translation>المحلولة في المستوى 1</translation>
    </message>
    <message>
        <source>People who had them</source>
        <translation>من لقيها من الناس</translation>
    </message>
    <message>
        <source>The same as another one</source>
        <translation>المكررة</translation>
    </message>
    <message>
        <source>Users who heard nothing for too long</source>
        <translation>مستخدمون لم يبلغهم شيء مدة طويلة</translation>
    </message>
    <message>
        <source>Cost of one solved issue</source>
        <translation>كلفة المشكلة المحلولة الواحدة</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>بالأرقام</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>في الموعد</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>المتأخرة</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>الجارية</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>نسبة الحفظ</translation>
    </message>
    <message>
        <source>Working time each</source>
        <translation>وقت العمل لكل منها</translation>
    </message>
    <message>
        <source>Times were measured against an example that nobody agreed on. It is to be changed before these figures are used.</source>
        <translation>قيست المواعيد بمثال لم يتفق عليه أحد. يجب تغييره قبل استعمال هذه الأرقام.</translation>
    </message>
    <message>
        <source>Times by month and level</source>
        <translation>المواعيد بحسب الشهر والمستوى</translation>
    </message>
    <message>
        <source>What they were about</source>
        <translation>موضوعاتها</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Working minutes</source>
        <translation>دقائق العمل</translation>
    </message>
    <message>
        <source>Minutes on the way</source>
        <translation>دقائق في الطريق</translation>
    </message>
    <message>
        <source>Minutes waiting for users</source>
        <translation>دقائق انتظار المستخدمين</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} working days</source>
        <translation>{count} من أيام العمل</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
</context>
<context>
    <name>PaperButton</name>
    <message>
        <source>Other papers</source>
        <translation>أوراق أخرى</translation>
    </message>
    <message>
        <source>Signature sheet</source>
        <translation>كشف التوقيع</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Signature sheet</source>
        <translation>كشف التوقيعات</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>بطاقات الأسماء</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Test before</source>
        <translation>الاختبار القبلي</translation>
    </message>
    <message>
        <source>Test after</source>
        <translation>الاختبار البعدي</translation>
    </message>
    <message>
        <source>Print the signature sheet…</source>
        <translation>طباعة كشف التوقيعات…</translation>
    </message>
    <message>
        <source>{sheet} as PDF…</source>
        <translation>{sheet} بصيغة PDF…</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>ملف تقويم…</translation>
    </message>
    <message>
        <source>Key in a sheet…</source>
        <translation>إدخال ورقة…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>كُتب في {file}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>إخفاء عبارة المرور</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>إظهار عبارة المرور</translation>
    </message>
    <message>
        <source>Keyboard {language}</source>
        <translation>لوحة المفاتيح: {language}</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>مفتاح الأحرف الكبيرة مفعّل</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Use at least {least} characters.</source>
        <translation>استخدم {least} أحرف على الأقل.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>عبارتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>ضعيفة جدًا</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>ضعيفة</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختر عبارة مرور</translation>
    </message>
    <message>
        <source>It encrypts everything on this computer. Nobody can read or reset it for you, so choose one that you will remember: five ordinary words are strong.</source>
        <translation>تشفّر كل ما على هذا الحاسوب. لا يستطيع أحد قراءتها أو إعادة ضبطها لك، فاختر ما ستتذكره: خمس كلمات عادية عبارةٌ قوية.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Lock now</source>
        <translation>القفل الآن</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>المزامنة الآن</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>الانضمام إلى فريق…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As in my region</source>
        <translation>كما في منطقتي</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>As on this computer</source>
        <translation>كما في هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>Placards</name>
    <message>
        <source>Reading the plan</source>
        <translation>تُقرأ الخطة</translation>
    </message>
    <message>
        <source>These can open it to you: {names}.</source>
        <translation>يستطيع هؤلاء فتحها لك: {names}.</translation>
    </message>
    <message>
        <source>Ask a coordinator or HQ.</source>
        <translation>اسأل منسّقًا أو المقر الرئيسي.</translation>
    </message>
    <message>
        <source>Your role does not show the plan of {site}</source>
        <translation>لا يتيح لك دورك رؤية خطة {site}</translation>
    </message>
    <message>
        <source>Begin with a template, which brings phases, steps, gates and checklists, or write the first phase yourself.</source>
        <translation>ابدأ من قالب يأتي بالمراحل والخطوات والبوابات وقوائم التحقّق، أو اكتب المرحلة الأولى بنفسك.</translation>
    </message>
    <message>
        <source>Whoever coordinates it has not written it yet.</source>
        <translation>لم يكتبها بعد من ينسّقها.</translation>
    </message>
    <message>
        <source>No steps at {site}</source>
        <translation>لا خطوات في {site}</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>لا خطة بعد</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>استخدام هذا القالب</translation>
    </message>
    <message>
        <source>Write the first phase</source>
        <translation>كتابة المرحلة الأولى</translation>
    </message>
    <message>
        <source>Show the plan of {site}</source>
        <translation>عرض خطة {site}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message>
        <source>A step needs a title. The old one was kept.</source>
        <translation>تحتاج الخطوة إلى عنوان. أُبقي العنوان السابق.</translation>
    </message>
    <message>
        <source>{title} is done.</source>
        <translation>أُنجزت {title}.</translation>
    </message>
    <message>
        <source>{title} is now {status}.</source>
        <translation>أصبحت {title}: {status}.</translation>
    </message>
    <message>
        <source>{title} was added.</source>
        <translation>أُضيفت {title}.</translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>حُذفت {title}.</translation>
    </message>
    <message numerus="yes">
        <source>{title} and %n below it were deleted.</source>
        <translation>
            <numerusform>حُذفت {title}.</numerusform>
            <numerusform>حُذفت {title} وواحدة تحتها.</numerusform>
            <numerusform>حُذفت {title} واثنتان تحتها.</numerusform>
            <numerusform>حُذفت {title} و%Ln تحتها.</numerusform>
            <numerusform>حُذفت {title} و%Ln تحتها.</numerusform>
            <numerusform>حُذفت {title} و%Ln تحتها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDetail</name>
    <message>
        <source>The row before</source>
        <translation>الصف السابق</translation>
    </message>
    <message>
        <source>The next row</source>
        <translation>الصف التالي</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>تعديل العنوان</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>الحالة: {status}</translation>
    </message>
    <message>
        <source>Counts for: {gate}</source>
        <translation>تُحسب للبوابة: {gate}</translation>
    </message>
</context>
<context>
    <name>PlanHeader</name>
    <message>
        <source>Implementation plan</source>
        <translation>خطة التنفيذ</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>إضافة خطوة</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>البحث عن خطوة</translation>
    </message>
    <message>
        <source>Site of the plan</source>
        <translation>موقع الخطة</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>It comes last in {phase}.</source>
        <translation>تأتي آخرًا في {phase}.</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>خطوة جديدة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>A task belongs to a step. Choose the step in the list first.</source>
        <translation>المهمة تتبع خطوة. اختر الخطوة في القائمة أولًا.</translation>
    </message>
    <message>
        <source>Waive {title}</source>
        <translation>الإعفاء من {title}</translation>
    </message>
    <message>
        <source>A step that is left out needs a reason and the name of who decided.</source>
        <translation>تحتاج الخطوة المتروكة إلى سبب واسم من قرر.</translation>
    </message>
    <message>
        <source>Waive it</source>
        <translation>إعفاء</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>Steps of the plan</source>
        <translation>خطوات الخطة</translation>
    </message>
    <message>
        <source>Nothing fits {text}</source>
        <translation>لا شيء يطابق {text}</translation>
    </message>
    <message>
        <source>Numbers, titles, owners and statuses are searched.</source>
        <translation>يجري البحث في الأرقام والعناوين والمسؤولين والحالات.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Nobody trains on</source>
        <translation>لا تدريب في</translation>
    </message>
    <message>
        <source>Friday, Saturday</source>
        <translation>الجمعة والسبت</translation>
    </message>
    <message>
        <source>Saturday, Sunday</source>
        <translation>السبت والأحد</translation>
    </message>
    <message>
        <source>Thursday, Friday</source>
        <translation>الخميس والجمعة</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>لا يوم</translation>
    </message>
    <message>
        <source>Each of these is needed.</source>
        <translation>كل واحد من هذه مطلوب.</translation>
    </message>
    <message>
        <source>{persona}, {site}</source>
        <translation>{persona}، {site}</translation>
    </message>
    <message>
        <source>{persona}, {site}, group {group}</source>
        <translation>{persona}، {site}، المجموعة {group}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends on go-live day or after</source>
        <translation>ينتهي يوم الإطلاق أو بعده</translation>
    </message>
    <message>
        <source>Trainer {number}</source>
        <translation>المدرّب {number}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>يقوده</translation>
    </message>
    <message>
        <source>Proposed trainings</source>
        <translation>تدريبات مقترحة</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>لا تدريبات</numerusform>
            <numerusform>تدريب واحد</numerusform>
            <numerusform>تدريبان</numerusform>
            <numerusform>%Ln تدريبات</numerusform>
            <numerusform>%Ln تدريبًا</numerusform>
            <numerusform>%Ln تدريب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too late for go-live</source>
        <translation>
            <numerusform>لا شيء متأخر عن الإطلاق</numerusform>
            <numerusform>واحد متأخر عن الإطلاق</numerusform>
            <numerusform>اثنان متأخران عن الإطلاق</numerusform>
            <numerusform>%Ln متأخرة عن الإطلاق</numerusform>
            <numerusform>%Ln متأخرًا عن الإطلاق</numerusform>
            <numerusform>%Ln متأخر عن الإطلاق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed already</source>
        <translation>
            <numerusform>لم يجتز أحد بعد</numerusform>
            <numerusform>واحد اجتاز من قبل</numerusform>
            <numerusform>اثنان اجتازا من قبل</numerusform>
            <numerusform>%Ln اجتازوا من قبل</numerusform>
            <numerusform>%Ln اجتازوا من قبل</numerusform>
            <numerusform>%Ln اجتازوا من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n training(s)</source>
        <translation>
            <numerusform>لا شيء لإنشائه</numerusform>
            <numerusform>إنشاء تدريب واحد</numerusform>
            <numerusform>إنشاء تدريبين</numerusform>
            <numerusform>إنشاء %Ln تدريبات</numerusform>
            <numerusform>إنشاء %Ln تدريبًا</numerusform>
            <numerusform>إنشاء %Ln تدريب</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left to train</source>
        <translation>لم يبقَ أحد لتدريبه</translation>
    </message>
    <message>
        <source>A plan is made from the people of each site with a position who have not passed for it yet.</source>
        <translation>تُنشأ الخطة من أشخاص كل موقع الذين لهم وظيفة ولم يجتازوا تدريبها بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) were planned.</source>
        <translation>
            <numerusform>لم يُخطَّط لأي تدريب.</numerusform>
            <numerusform>خُطِّط لتدريب واحد.</numerusform>
            <numerusform>خُطِّط لتدريبين.</numerusform>
            <numerusform>خُطِّط لـ %Ln تدريبات.</numerusform>
            <numerusform>خُطِّط لـ %Ln تدريبًا.</numerusform>
            <numerusform>خُطِّط لـ %Ln تدريب.</numerusform>
        </translation>
    </message>
    <message>
        <source>The site is live already</source>
        <translation>الموقع يعمل بالنظام بالفعل</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>لا خطوات</numerusform>
            <numerusform>خطوة واحدة</numerusform>
            <numerusform>خطوتان</numerusform>
            <numerusform>%Ln خطوات</numerusform>
            <numerusform>%Ln خطوة</numerusform>
            <numerusform>%Ln خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed {day}</source>
        <translation>اجتيزت {day}</translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation>أُنجزت {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>بلا تأخير</numerusform>
            <numerusform>متأخرة يومًا واحدًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %Ln أيام</numerusform>
            <numerusform>متأخرة %Ln يومًا</numerusform>
            <numerusform>متأخرة %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{met} of %n condition(s) met</source>
        <translation>
            <numerusform>لا شروط، والمستوفى {met}</numerusform>
            <numerusform>المستوفى {met} من شرط واحد</numerusform>
            <numerusform>المستوفى {met} من شرطين</numerusform>
            <numerusform>المستوفى {met} من %Ln شروط</numerusform>
            <numerusform>المستوفى {met} من %Ln شرطًا</numerusform>
            <numerusform>المستوفى {met} من %Ln شرط</numerusform>
        </translation>
    </message>
    <message>
        <source>{column}: {text}</source>
        <translation>{column}: {text}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>المسؤول {name}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>الموعد {day}</translation>
    </message>
    <message>
        <source>changed in two places</source>
        <translation>تغيّرت في مكانين</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s) done</source>
        <translation>
            <numerusform>لا خطوات، والمنجز {done}</numerusform>
            <numerusform>المنجز {done} من خطوة واحدة</numerusform>
            <numerusform>المنجز {done} من خطوتين</numerusform>
            <numerusform>المنجز {done} من %Ln خطوات</numerusform>
            <numerusform>المنجز {done} من %Ln خطوة</numerusform>
            <numerusform>المنجز {done} من %Ln خطوة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PollCard</name>
    <message>
        <source>Drop {text}</source>
        <translation>حذف {text}</translation>
    </message>
    <message>
        <source>Hands for {answer}</source>
        <translation>الأيدي لإجابة {answer}</translation>
    </message>
    <message>
        <source>A count of hands is a whole number from 0 to {most}.</source>
        <translation>عدد الأيدي رقم صحيح من 0 إلى {most}.</translation>
    </message>
</context>
<context>
    <name>Polls</name>
    <message>
        <source>Show of hands</source>
        <translation>رفع الأيدي</translation>
    </message>
    <message>
        <source>Ask the room</source>
        <translation>اسأل الحاضرين</translation>
    </message>
    <message>
        <source>Ask, count the hands, and type a number for each answer.</source>
        <translation>اسأل، وعُدّ الأيدي، واكتب عددًا لكل إجابة.</translation>
    </message>
    <message>
        <source>One answer on each line.</source>
        <translation>إجابة واحدة في كل سطر.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>اسأل</translation>
    </message>
    <message>
        <source>The question was asked.</source>
        <translation>طُرح السؤال.</translation>
    </message>
    <message>
        <source>{text} was dropped.</source>
        <translation>حُذف {text}.</translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message>
        <source>The passphrase is changed. The recovery code stays as it is.</source>
        <translation>تغيّرت عبارة المرور. ويبقى رمز الاسترداد كما هو.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>As your team sees it. It is changed in the list of people.</source>
        <translation>كما يراه فريقك. ويُغيَّر في قائمة الأشخاص.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>A new code replaces the one that you printed, which then opens nothing.</source>
        <translation>يحلّ الرمز الجديد محلّ الذي طبعته، فلا يفتح ذاك شيئًا بعدها.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييرها</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>إنشاء رمز استرداد جديد</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>احتفظت به</translation>
    </message>
    <message>
        <source>Leave this computer</source>
        <translation>مغادرة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Takes your profile and all that it holds off this computer, before somebody else gets it.</source>
        <translation>يزيل ملفك الشخصي وكل ما فيه من هذا الحاسوب قبل أن يتسلّمه شخص آخر.</translation>
    </message>
    <message>
        <source>Remove this profile…</source>
        <translation>إزالة هذا الملف الشخصي…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that were not sent will be lost.</source>
        <translation>
            <numerusform>لن يضيع أي تغيير.</numerusform>
            <numerusform>سيضيع تغيير واحد لم يُرسل.</numerusform>
            <numerusform>سيضيع تغييران لم يُرسلا.</numerusform>
            <numerusform>ستضيع %Ln تغييرات لم تُرسل.</numerusform>
            <numerusform>سيضيع %Ln تغييرًا لم يُرسل.</numerusform>
            <numerusform>سيضيع %Ln تغيير لم يُرسل.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you sent stays with your team.</source>
        <translation>ما أرسلته يبقى لدى فريقك.</translation>
    </message>
    <message>
        <source>No server holds this work: all of it will be lost.</source>
        <translation>لا يحفظ أي خادم هذا العمل: سيضيع كله.</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>أتريد إزالة {name} من هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Type the name to go on.</source>
        <translation>اكتب الاسم للمتابعة.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
</context>
<context>
    <name>PulseCard</name>
    <message>
        <source>What holds them back?</source>
        <translation>ما الذي يعيقهم؟</translation>
    </message>
    <message>
        <source>It is kept by room and hour, never by name.</source>
        <translation>يُحفظ حسب الغرفة والساعة، لا بالاسم أبدًا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>How strong?</source>
        <translation>ما شدّته؟</translation>
    </message>
    <message>
        <source>Room or area</source>
        <translation>الغرفة أو المنطقة</translation>
    </message>
    <message>
        <source>Hesitates</source>
        <translation>يتردد</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>يعترض</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>يرفض</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>line {line}</source>
        <translation>السطر {line}</translation>
    </message>
    <message>
        <source>sounds like line {line}</source>
        <translation>يشبه نطقُه السطر {line}</translation>
    </message>
    <message>
        <source>Who is {name}?</source>
        <translation>من هو {name}؟</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>من هو؟</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
</context>
<context>
    <name>QuickForm</name>
    <message>
        <source>Log an issue</source>
        <translation>تسجيل مشكلة</translation>
    </message>
    <message>
        <source>Close and keep the draft</source>
        <translation>إغلاق مع حفظ المسودة</translation>
    </message>
    <message>
        <source>At which site</source>
        <translation>في أي موقع</translation>
    </message>
    <message>
        <source>What happened? This line is enough</source>
        <translation>ماذا حدث؟ هذا السطر يكفي</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>ما نوعها</translation>
    </message>
    <message>
        <source>Can they work?</source>
        <translation>هل يستطيعون العمل؟</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>طريقة</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Desk or room</source>
        <translation>المكتب أو الغرفة</translation>
    </message>
    <message>
        <source>Log and next</source>
        <translation>سجّل والتالي</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation>يمكن تركه فارغًا</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>To level 2</source>
        <translation>إلى المستوى 2</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Your role logs no issues. Ask a coordinator or HQ.</source>
        <translation>دورك لا يسجّل المشكلات. اسأل منسّقًا أو المقر الرئيسي.</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n people have it.</source>
        <translation>
            <numerusform>{title}: لا أحد يواجهها.</numerusform>
            <numerusform>{title}: يواجهها شخص واحد.</numerusform>
            <numerusform>{title}: يواجهها شخصان.</numerusform>
            <numerusform>{title}: يواجهها %Ln أشخاص.</numerusform>
            <numerusform>{title}: يواجهها %Ln شخصًا.</numerusform>
            <numerusform>{title}: يواجهها %Ln شخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>p</source>
        <translation>ش</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickWriter</name>
    <message>
        <source>{bad} how bad, {form} kind, {many} people, {desk} where</source>
        <translation>{bad} الشدة، {form} النوع، {many} العدد، {desk} المكان</translation>
    </message>
    <message>
        <source>{title} is logged.</source>
        <translation>سُجّلت {title}.</translation>
    </message>
</context>
<context>
    <name>Raising</name>
    <message>
        <source>Why can level 1 not solve it?</source>
        <translation>لماذا لا يستطيع المستوى 1 حلّها؟</translation>
    </message>
    <message>
        <source>What was tried?</source>
        <translation>ما الذي جُرّب؟</translation>
    </message>
    <message>
        <source>No help page was shown, because</source>
        <translation>لم تُعرض صفحة مساعدة لأن</translation>
    </message>
    <message>
        <source>None exists</source>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئة</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Your roll-out is on this computer, encrypted. Everything works without a connection.</source>
        <translation>عملية الإطلاق على هذا الحاسوب، مشفّرة. كل شيء يعمل دون اتصال.</translation>
    </message>
</context>
<context>
    <name>ReadyView</name>
    <message>
        <source>Has not passed</source>
        <translation>لم يجتز</translation>
    </message>
    <message>
        <source>Passed, but no longer valid</source>
        <translation>اجتاز، لكن لم يعد ساريًا</translation>
    </message>
    <message>
        <source>Needs a refresher before go-live</source>
        <translation>يحتاج تنشيطًا قبل الإطلاق</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>For the work of</source>
        <translation>لعمل</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Last trained</source>
        <translation>آخر تدريب</translation>
    </message>
    <message>
        <source>Who may not have an account yet</source>
        <translation>من لا يحق له حساب بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may not have an account yet</source>
        <translation>
            <numerusform>لا أحد محروم من حساب</numerusform>
            <numerusform>شخص واحد لا يحق له حساب بعد</numerusform>
            <numerusform>شخصان لا يحق لهما حساب بعد</numerusform>
            <numerusform>%Ln أشخاص لا يحق لهم حساب بعد</numerusform>
            <numerusform>%Ln شخصًا لا يحق لهم حساب بعد</numerusform>
            <numerusform>%Ln شخص لا يحق لهم حساب بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, of {people} with a role.</source>
        <translation>{said}، من أصل {people} لهم دور.</translation>
    </message>
    <message>
        <source>Everybody with a role has passed for it</source>
        <translation>كل من له دور اجتاز تدريبه</translation>
    </message>
    <message>
        <source>Here stand people whose role needs a training that they have not passed, and those trained more than {weeks} weeks before their go-live.</source>
        <translation>هنا من يحتاج دورهم تدريبًا لم يجتازوه، ومن تدرّبوا قبل إطلاق موقعهم بأكثر من {weeks} أسابيع.</translation>
    </message>
    <message numerus="yes">
        <source>Plan refreshers for %n person(s)</source>
        <translation>
            <numerusform>لا أحد يحتاج تنشيطًا</numerusform>
            <numerusform>تخطيط تنشيط لشخص واحد</numerusform>
            <numerusform>تخطيط تنشيط لشخصين</numerusform>
            <numerusform>تخطيط تنشيط لـ %Ln أشخاص</numerusform>
            <numerusform>تخطيط تنشيط لـ %Ln شخصًا</numerusform>
            <numerusform>تخطيط تنشيط لـ %Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before go-live</source>
        <translation>
            <numerusform>في أسبوع الإطلاق</numerusform>
            <numerusform>قبل الإطلاق بأسبوع</numerusform>
            <numerusform>قبل الإطلاق بأسبوعين</numerusform>
            <numerusform>قبل الإطلاق بـ %Ln أسابيع</numerusform>
            <numerusform>قبل الإطلاق بـ %Ln أسبوعًا</numerusform>
            <numerusform>قبل الإطلاق بـ %Ln أسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresher, {site}</source>
        <translation>تنشيط، {site}</translation>
    </message>
    <message numerus="yes">
        <source>%n refresher(s) were planned.</source>
        <translation>
            <numerusform>لم يُخطَّط لأي تنشيط.</numerusform>
            <numerusform>خُطِّط لتنشيط واحد.</numerusform>
            <numerusform>خُطِّط لتنشيطين.</numerusform>
            <numerusform>خُطِّط لـ %Ln تنشيطات.</numerusform>
            <numerusform>خُطِّط لـ %Ln تنشيطًا.</numerusform>
            <numerusform>خُطِّط لـ %Ln تنشيط.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan trainings</source>
        <translation>تخطيط التدريبات</translation>
    </message>
    <message>
        <source>On the list of a training</source>
        <translation>على قائمة تدريب</translation>
    </message>
    <message>
        <source>Entitled, but what was recorded says otherwise</source>
        <translation>مؤهَّلون، لكن المسجَّل يقول غير ذلك</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n entitlement(s)</source>
        <translation>
            <numerusform>لا أهلية تُسحب</numerusform>
            <numerusform>سحب أهلية واحدة</numerusform>
            <numerusform>سحب أهليتين</numerusform>
            <numerusform>سحب %Ln أهليات</numerusform>
            <numerusform>سحب %Ln أهلية</numerusform>
            <numerusform>سحب %Ln أهلية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitlement(s) were taken back.</source>
        <translation>
            <numerusform>لم تُسحب أي أهلية.</numerusform>
            <numerusform>سُحبت أهلية واحدة.</numerusform>
            <numerusform>سُحبت أهليتان.</numerusform>
            <numerusform>سُحبت %Ln أهليات.</numerusform>
            <numerusform>سُحبت %Ln أهلية.</numerusform>
            <numerusform>سُحبت %Ln أهلية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>This is needed.</source>
        <translation>هذا مطلوب.</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>يتبع</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Deleted in one place, edited in another: decide</source>
        <translation>حُذف في مكان وعُدّل في آخر: اتخذ القرار</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>جديد: {kind}</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Use at least {least} characters.</source>
        <translation>استخدم {least} أحرف على الأقل.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>عبارتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation>تعيين عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>Type the recovery code that you printed or wrote down. Your work stays as it is.</source>
        <translation>اكتب رمز الاسترداد الذي طبعته أو دوّنته. يبقى عملك كما هو.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>عبارة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Set it and unlock</source>
        <translation>تعيينها وفتح القفل</translation>
    </message>
    <message>
        <source>Back to unlocking</source>
        <translation>العودة إلى فتح القفل</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>That is not what the code says. Compare it with your copy.</source>
        <translation>ليس هذا ما في الرمز. قارنه بنسختك.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a password manager, then clear the clipboard.</source>
        <translation>نُسخ. ألصقه في مدير كلمات المرور، ثم أفرغ الحافظة.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>حفظ رمز الاسترداد</translation>
    </message>
    <message>
        <source>Recovery code of Muster. Keep it where nobody else looks.</source>
        <translation>رمز الاسترداد في Muster. احفظه حيث لا ينظر أحد سواك.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>تعذّرت كتابة الملف: {reason}</translation>
    </message>
    <message>
        <source>Saved. Move it off this computer, to paper or a stick.</source>
        <translation>حُفظ. انقله من هذا الحاسوب إلى ورقة أو ذاكرة USB.</translation>
    </message>
    <message>
        <source>Keep your recovery code</source>
        <translation>احتفظ برمز الاسترداد</translation>
    </message>
    <message>
        <source>If you forget the passphrase, this code is the only other way in. Write it down or save it away from this computer. It is shown once.</source>
        <translation>إن نسيت عبارة المرور فهذا الرمز هو السبيل الوحيد الآخر للدخول. دوّنه أو احفظه بعيدًا عن هذا الحاسوب. يُعرض مرة واحدة.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>حفظ في ملف</translation>
    </message>
    <message>
        <source>Type two of its groups from your copy</source>
        <translation>اكتب مجموعتين منه من نسختك</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>المجموعة {number}</translation>
    </message>
    <message>
        <source>Printed. Keep the paper away from this computer.</source>
        <translation>طُبع. احفظ الورقة بعيدًا عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message>
        <source>This names what the record is about. To change it, delete the record and add another.</source>
        <translation>هذا يحدد موضوع السجل. لتغييره احذف السجل وأضف غيره.</translation>
    </message>
    <message>
        <source>This is kept by the program and cannot be changed here.</source>
        <translation>هذا يحفظه البرنامج ولا يمكن تغييره هنا.</translation>
    </message>
    <message>
        <source>Your role may not change this. It can be changed by: {roles}.</source>
        <translation>لا يسمح دورك بتغيير هذا. يستطيع تغييره: {roles}.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>أُضيف.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted</source>
        <translation>
            <numerusform>لم يُحذف شيء</numerusform>
            <numerusform>حُذف سجل واحد</numerusform>
            <numerusform>حُذف سجلان</numerusform>
            <numerusform>حُذفت %Ln سجلات</numerusform>
            <numerusform>حُذف %Ln سجلًا</numerusform>
            <numerusform>حُذف %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) emptied</source>
        <translation>
            <numerusform>لم تُفرغ خلايا</numerusform>
            <numerusform>أُفرغت خلية واحدة</numerusform>
            <numerusform>أُفرغت خليتان</numerusform>
            <numerusform>أُفرغت %Ln خلايا</numerusform>
            <numerusform>أُفرغت %Ln خلية</numerusform>
            <numerusform>أُفرغت %Ln خلية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>لم تُلصق خلايا</numerusform>
            <numerusform>أُلصقت خلية واحدة</numerusform>
            <numerusform>أُلصقت خليتان</numerusform>
            <numerusform>أُلصقت %Ln خلايا</numerusform>
            <numerusform>أُلصقت %Ln خلية</numerusform>
            <numerusform>أُلصقت %Ln خلية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterCells</name>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>تعبئة إلى الأسفل</translation>
    </message>
    <message>
        <source>Nothing here is to be mended or decided.</source>
        <translation>لا شيء هنا يحتاج إلى إصلاح أو قرار.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) will be changed.</source>
        <translation>
            <numerusform>لن تتغير خلايا.</numerusform>
            <numerusform>ستتغير خلية واحدة.</numerusform>
            <numerusform>ستتغير خليتان.</numerusform>
            <numerusform>ستتغير %Ln خلايا.</numerusform>
            <numerusform>ستتغير %Ln خلية.</numerusform>
            <numerusform>ستتغير %Ln خلية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be added.</source>
        <translation>
            <numerusform>لن تُضاف صفوف.</numerusform>
            <numerusform>سيُضاف صف واحد.</numerusform>
            <numerusform>سيُضاف صفان.</numerusform>
            <numerusform>ستُضاف %Ln صفوف.</numerusform>
            <numerusform>سيُضاف %Ln صفًا.</numerusform>
            <numerusform>سيُضاف %Ln صف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lack what is needed and stay out.</source>
        <translation>
            <numerusform>لا صفوف ينقصها المطلوب.</numerusform>
            <numerusform>صف واحد ينقصه المطلوب ولن يُضاف.</numerusform>
            <numerusform>صفان ينقصهما المطلوب ولن يُضافا.</numerusform>
            <numerusform>%Ln صفوف ينقصها المطلوب ولن تُضاف.</numerusform>
            <numerusform>%Ln صفًا ينقصها المطلوب ولن تُضاف.</numerusform>
            <numerusform>%Ln صف ينقصها المطلوب ولن تُضاف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be read; they stay red with the reason.</source>
        <translation>
            <numerusform>كل الخلايا مقروءة.</numerusform>
            <numerusform>تعذّرت قراءة خلية واحدة؛ تبقى حمراء مع السبب.</numerusform>
            <numerusform>تعذّرت قراءة خليتين؛ تبقيان حمراوين مع السبب.</numerusform>
            <numerusform>تعذّرت قراءة %Ln خلايا؛ تبقى حمراء مع السبب.</numerusform>
            <numerusform>تعذّرت قراءة %Ln خلية؛ تبقى حمراء مع السبب.</numerusform>
            <numerusform>تعذّرت قراءة %Ln خلية؛ تبقى حمراء مع السبب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) may not be changed and stay as they are.</source>
        <translation>
            <numerusform>كل الخلايا يجوز تغييرها.</numerusform>
            <numerusform>خلية واحدة لا يجوز تغييرها وتبقى كما هي.</numerusform>
            <numerusform>خليتان لا يجوز تغييرهما وتبقيان كما هما.</numerusform>
            <numerusform>%Ln خلايا لا يجوز تغييرها وتبقى كما هي.</numerusform>
            <numerusform>%Ln خلية لا يجوز تغييرها وتبقى كما هي.</numerusform>
            <numerusform>%Ln خلية لا يجوز تغييرها وتبقى كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort from the first to the last</source>
        <translation>الفرز من الأول إلى الأخير</translation>
    </message>
    <message>
        <source>Sort from the last to the first</source>
        <translation>الفرز من الأخير إلى الأول</translation>
    </message>
    <message>
        <source>In the usual order</source>
        <translation>بالترتيب المعتاد</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>الجداول</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported</source>
        <translation>
            <numerusform>لم يُستورد شيء</numerusform>
            <numerusform>استُورد سجل واحد</numerusform>
            <numerusform>استُورد سجلان</numerusform>
            <numerusform>استُوردت %Ln سجلات</numerusform>
            <numerusform>استُورد %Ln سجلًا</numerusform>
            <numerusform>استُورد %Ln سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>لم يُكتب شيء في {file}</numerusform>
            <numerusform>كُتب سجل واحد في {file}</numerusform>
            <numerusform>كُتب سجلان في {file}</numerusform>
            <numerusform>كُتبت %Ln سجلات في {file}</numerusform>
            <numerusform>كُتب %Ln سجلًا في {file}</numerusform>
            <numerusform>كُتب %Ln سجل في {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFoot</name>
    <message>
        <source>Saved on this computer</source>
        <translation>محفوظ على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>RegisterHead</name>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add: {kind}</source>
        <translation>إضافة: {kind}</translation>
    </message>
</context>
<context>
    <name>RegisterHeader</name>
    <message>
        <source>Test score</source>
        <translation>درجة الاختبار</translation>
    </message>
</context>
<context>
    <name>RegisterLooks</name>
    <message>
        <source>The usual columns</source>
        <translation>الأعمدة المعتادة</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>صفوف متراصة</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>صفوف عادية</translation>
    </message>
    <message>
        <source>Tall rows, with two lines of text</source>
        <translation>صفوف مرتفعة بسطرين من النص</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>الاحتفاظ بطريقة العرض هذه…</translation>
    </message>
    <message>
        <source>Forget the view “{name}”</source>
        <translation>حذف طريقة العرض «{name}»</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>الاحتفاظ بطريقة العرض هذه</translation>
    </message>
    <message>
        <source>Its name. Columns, filters and the order of rows are kept on this computer.</source>
        <translation>اسمها. تُحفظ الأعمدة والمرشحات وترتيب الصفوف على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The view “{name}” is kept.</source>
        <translation>حُفظت طريقة العرض «{name}».</translation>
    </message>
    <message>
        <source>There are too many views already. Nothing was kept; forget one first.</source>
        <translation>هناك طرق عرض كثيرة بالفعل. لم يُحفظ شيء؛ احذف واحدة أولاً.</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>{name}, {column}: {value}</source>
        <translation>{name}، {column}: {value}</translation>
    </message>
    <message>
        <source>{mark}, {minutes} minutes</source>
        <translation>{mark}، {minutes} دقيقة</translation>
    </message>
    <message>
        <source>{text} is no score from 0 to 100 and was not saved</source>
        <translation>{text} ليست درجة من 0 إلى 100 ولم تُحفظ</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>المشارك</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>التحسّن</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>تطبيق عملي</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>ملاحظة الأداء</translation>
    </message>
    <message>
        <source>{mark}, and marked differently in another place</source>
        <translation>{mark}، وعلامة مختلفة في مكان آخر</translation>
    </message>
    <message>
        <source>{score}, best of {attempts} attempts</source>
        <translation>{score}، الأفضل من {attempts} محاولات</translation>
    </message>
</context>
<context>
    <name>RegisterStates</name>
    <message>
        <source>Reading</source>
        <translation>جارية القراءة</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>تعذّرت قراءة هذا</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Add the first</source>
        <translation>إضافة الأول</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>استيراد من Excel</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>No {kinds} yet</source>
        <translation>لا شيء بعد: {kinds}</translation>
    </message>
    <message>
        <source>Add them one by one, paste them from a sheet, or import an Excel file.</source>
        <translation>أضفها واحدًا واحدًا، أو ألصقها من جدول، أو استورد ملف Excel.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء يطابق</translation>
    </message>
    <message>
        <source>No row has “{text}” in it.</source>
        <translation>لا صف فيه «{text}».</translation>
    </message>
    <message>
        <source>All rows are hidden by what you chose to see.</source>
        <translation>ما اخترت رؤيته يخفي كل الصفوف.</translation>
    </message>
    <message>
        <source>These can open it to you: {names}.</source>
        <translation>يستطيع هؤلاء فتحها لك: {names}.</translation>
    </message>
    <message>
        <source>Ask a coordinator or HQ.</source>
        <translation>اسأل منسّقًا أو المقر الرئيسي.</translation>
    </message>
    <message>
        <source>Your role does not show who came at {site}</source>
        <translation>دورك لا يعرض من حضر في {site}</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>لا أحد في القائمة بعد</translation>
    </message>
    <message>
        <source>Add who takes part one by one, or bring the list of an agency.</source>
        <translation>أضف المشاركين واحدًا واحدًا، أو استورد قائمة وكالة.</translation>
    </message>
    <message>
        <source>Whoever runs the training has not written the list yet.</source>
        <translation>لم يكتب القائم على التدريب القائمة بعد.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>إضافة مشارك</translation>
    </message>
    <message>
        <source>Nobody fits {filter}</source>
        <translation>لا أحد يطابق {filter}</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>اعرض الجميع</translation>
    </message>
    <message>
        <source>It has no day yet</source>
        <translation>لا يوم له بعد</translation>
    </message>
    <message>
        <source>Set its first and its last day in the overview: each half-day gets a column here.</source>
        <translation>حدّد يومه الأول ويومه الأخير في النظرة العامة: لكل نصف يوم عمود هنا.</translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message numerus="yes">
        <source>%n people marked present</source>
        <translation>
            <numerusform>لم يُسجَّل أحد حاضرًا</numerusform>
            <numerusform>سُجّل شخص واحد حاضرًا</numerusform>
            <numerusform>سُجّل شخصان حاضرين</numerusform>
            <numerusform>سُجّل %Ln أشخاص حاضرين</numerusform>
            <numerusform>سُجّل %Ln شخصًا حاضرين</numerusform>
            <numerusform>سُجّل %Ln شخص حاضرين</numerusform>
        </translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجلّ الحضور</translation>
    </message>
    <message>
        <source>This half-day is still to come. Mark the first person, then the rest can be marked present.</source>
        <translation>لم يحن نصف اليوم هذا بعد. سجّل الشخص الأول، ثم يمكن تسجيل الباقين حاضرين.</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%Ln سجلات</numerusform>
            <numerusform>%Ln سجلًا</numerusform>
            <numerusform>%Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} shown</source>
        <translation>
            <numerusform>لا شيء معروض من {total}</numerusform>
            <numerusform>واحد معروض من {total}</numerusform>
            <numerusform>اثنان معروضان من {total}</numerusform>
            <numerusform>%Ln معروضة من {total}</numerusform>
            <numerusform>%Ln معروضًا من {total}</numerusform>
            <numerusform>%Ln معروض من {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}, {column}</source>
        <translation>الصف {row}، {column}</translation>
    </message>
    <message>
        <source>Changed in two places: decide in the panel</source>
        <translation>تغيّر في مكانين: اتخذ القرار في اللوحة</translation>
    </message>
    <message>
        <source>There is no “{text}”. Did you mean:</source>
        <translation>لا يوجد «{text}». هل تقصد:</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>لا صفوف مختارة</numerusform>
            <numerusform>صف واحد مختار</numerusform>
            <numerusform>صفان مختاران</numerusform>
            <numerusform>%Ln صفوف مختارة</numerusform>
            <numerusform>%Ln صفًا مختارًا</numerusform>
            <numerusform>%Ln صف مختار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be taken over</source>
        <translation>
            <numerusform>أُخذت كل الخلايا</numerusform>
            <numerusform>تعذّر أخذ خلية واحدة</numerusform>
            <numerusform>تعذّر أخذ خليتين</numerusform>
            <numerusform>تعذّر أخذ %Ln خلايا</numerusform>
            <numerusform>تعذّر أخذ %Ln خلية</numerusform>
            <numerusform>تعذّر أخذ %Ln خلية</numerusform>
        </translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
</context>
<context>
    <name>RendezvousPage</name>
    <message>
        <source>Rendezvous</source>
        <translation>اللقاء</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Hold it now</source>
        <translation>اعقده الآن</translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation>خطّط للقاء</translation>
    </message>
    <message>
        <source>Sign the hand-over</source>
        <translation>وقّع التسليم</translation>
    </message>
    <message>
        <source>Add a visit</source>
        <translation>أضف زيارة</translation>
    </message>
    <message>
        <source>Which site</source>
        <translation>أي موقع</translation>
    </message>
    <message>
        <source>Nothing to talk about since the last one.</source>
        <translation>لا شيء للحديث عنه منذ آخر لقاء.</translation>
    </message>
    <message>
        <source>The rendezvous is noted.</source>
        <translation>سُجّل اللقاء.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Plan a rendezvous</source>
        <translation>التخطيط للقاء</translation>
    </message>
    <message>
        <source>Noted: the user of {title} was told.</source>
        <translation>سُجّل: أُبلغ صاحب {title}.</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>تم التخطيط.</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>خطّط</translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>تم التسليم.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>وقّع</translation>
    </message>
    <message>
        <source>The visit is noted.</source>
        <translation>سُجّلت الزيارة.</translation>
    </message>
    <message>
        <source>Sponsor visit</source>
        <translation>زيارة راعٍ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>تصدير إلى Excel</translation>
    </message>
    <message>
        <source>Exit pack as PDF</source>
        <translation>حزمة الختام PDF</translation>
    </message>
    <message>
        <source>Exit pack</source>
        <translation>حزمة الختام</translation>
    </message>
    <message>
        <source>Hand over to support</source>
        <translation>تسليم إلى الدعم</translation>
    </message>
    <message>
        <source>It is in {file}.</source>
        <translation>هو في {file}.</translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>The disk is almost full, so Muster only reads for now. Everything that was saved is kept, and what waits is still sent. It goes on once {needed} MB of the disk are free.</source>
        <translation>القرص ممتلئ تقريبًا، لذلك يعرض Muster البيانات للقراءة فقط الآن. كل ما حُفظ باقٍ، وما ينتظر الإرسال يُرسل كالمعتاد. يُستأنف العمل عند توفر {needed} ميغابايت على القرص.</translation>
    </message>
</context>
<context>
    <name>RotaPage</name>
    <message>
        <source>Rota</source>
        <translation>جدول النوبات</translation>
    </message>
    <message>
        <source>Add a shift</source>
        <translation>أضف نوبة</translation>
    </message>
    <message>
        <source>Coverage by the hour</source>
        <translation>التغطية بالساعة</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>ما الناقص</translation>
    </message>
    <message>
        <source>Which site</source>
        <translation>أي موقع</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>{shifts} shifts for {users} users</source>
        <translation>عدد النوبات {shifts} لعدد {users} من المستخدمين</translation>
    </message>
    <message>
        <source>Nothing: every hour is covered.</source>
        <translation>لا شيء: كل الساعات مغطاة.</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>نوبة جديدة</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>نوبة</translation>
    </message>
    <message>
        <source>The rota is saved.</source>
        <translation>حُفظ الجدول.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Nobody is on the rota of this day.</source>
        <translation>لا أحد في جدول نوبات هذا اليوم.</translation>
    </message>
    <message>
        <source>Press N to add a shift.</source>
        <translation>اضغط N لإضافة نوبة.</translation>
    </message>
</context>
<context>
    <name>RotaWords</name>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} إلى {end}</translation>
    </message>
    <message>
        <source>Walkers</source>
        <translation>المرافقون</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>الراعي</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>{there} of {wanted}</source>
        <translation>{there} من {wanted}</translation>
    </message>
    <message numerus="yes">
        <source>{span}: %n walker(s) short</source>
        <translation>
            <numerusform>{span}: لا نقص في المرافقين</numerusform>
            <numerusform>{span}: ينقص مرافق واحد</numerusform>
            <numerusform>{span}: ينقص مرافقان</numerusform>
            <numerusform>{span}: ينقص %Ln مرافقين</numerusform>
            <numerusform>{span}: ينقص %Ln مرافقًا</numerusform>
            <numerusform>{span}: ينقص %Ln مرافق</numerusform>
        </translation>
    </message>
    <message>
        <source>{span}: nobody speaks {language}</source>
        <translation>{span}: لا أحد يتكلم {language}</translation>
    </message>
    <message>
        <source>No sponsor walks the floor that day</source>
        <translation>لا راعٍ في الميدان ذلك اليوم</translation>
    </message>
    <message>
        <source>Nobody of the vendor is there that day</source>
        <translation>لا أحد من المورّد ذلك اليوم</translation>
    </message>
    <message>
        <source>{span}: {name} has no backup</source>
        <translation>{span}: لا بديل عن {name}</translation>
    </message>
    <message>
        <source>{span}: {name} is in two places</source>
        <translation>{span}: {name} في مكانين معًا</translation>
    </message>
</context>
<context>
    <name>SafetyPane</name>
    <message>
        <source>Lock and sync</source>
        <translation>القفل والمزامنة</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>القفل بعد</translation>
    </message>
    <message>
        <source>Without a key or a touch. It also locks when the computer sleeps or is locked.</source>
        <translation>دون ضغط مفتاح أو لمس. ويُقفل أيضًا حين ينام الحاسوب أو يُقفل.</translation>
    </message>
    <message>
        <source>Sync every</source>
        <translation>المزامنة كل</translation>
    </message>
    <message>
        <source>Where there is a connection, what you save is also sent soon after.</source>
        <translation>حيث يوجد اتصال يُرسل ما تحفظه بعد قليل أيضًا.</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>يدويًا فقط</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameAs</name>
    <message>
        <source>Same thing</source>
        <translation>الأمر نفسه</translation>
    </message>
    <message>
        <source>Looks like {title}</source>
        <translation>تشبه {title}</translation>
    </message>
    <message>
        <source>Showed the help page {title}</source>
        <translation>عُرضت صفحة المساعدة {title}</translation>
    </message>
    <message>
        <source>Way round: {way}</source>
        <translation>حل بديل: {way}</translation>
    </message>
</context>
<context>
    <name>ScoresTab</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>لا جاهز</numerusform>
            <numerusform>%Ln جاهز</numerusform>
            <numerusform>%Ln جاهزان</numerusform>
            <numerusform>%Ln جاهزين</numerusform>
            <numerusform>%Ln جاهزًا</numerusform>
            <numerusform>%Ln جاهز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>لا غير جاهز</numerusform>
            <numerusform>%Ln غير جاهز</numerusform>
            <numerusform>%Ln غير جاهزين</numerusform>
            <numerusform>%Ln غير جاهزين</numerusform>
            <numerusform>%Ln غير جاهز</numerusform>
            <numerusform>%Ln غير جاهز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا معلّق</numerusform>
            <numerusform>%Ln معلّق</numerusform>
            <numerusform>%Ln معلّقان</numerusform>
            <numerusform>%Ln معلّقين</numerusform>
            <numerusform>%Ln معلّقًا</numerusform>
            <numerusform>%Ln معلّق</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Class mean</source>
        <translation>متوسط المجموعة</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>الدرجات</translation>
    </message>
    <message>
        <source>Type a score and press Enter, + for another attempt. Observation: C competent, I needs improvement, N not yet</source>
        <translation>اكتب الدرجة واضغط Enter، و+ لمحاولة أخرى. ملاحظة الأداء: C متمكّن، I يحتاج إلى تحسين، N ليس بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n entitled</source>
        <translation>
            <numerusform>لا مؤهَّل</numerusform>
            <numerusform>مؤهَّل واحد</numerusform>
            <numerusform>مؤهَّلان</numerusform>
            <numerusform>%Ln مؤهَّلين</numerusform>
            <numerusform>%Ln مؤهَّلًا</numerusform>
            <numerusform>%Ln مؤهَّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a role</source>
        <translation>
            <numerusform>لا أحد بلا دور</numerusform>
            <numerusform>واحد بلا دور</numerusform>
            <numerusform>اثنان بلا دور</numerusform>
            <numerusform>%Ln بلا دور</numerusform>
            <numerusform>%Ln بلا دور</numerusform>
            <numerusform>%Ln بلا دور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n entitlement(s)</source>
        <translation>
            <numerusform>لا أهلية تُسحب</numerusform>
            <numerusform>سحب أهلية واحدة</numerusform>
            <numerusform>سحب أهليتين</numerusform>
            <numerusform>سحب %Ln أهليات</numerusform>
            <numerusform>سحب %Ln أهلية</numerusform>
            <numerusform>سحب %Ln أهلية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entitled who no longer pass(es)</source>
        <translation>
            <numerusform>لا مؤهَّل لم يعد ناجحًا</numerusform>
            <numerusform>مؤهَّل واحد لم يعد ناجحًا</numerusform>
            <numerusform>مؤهَّلان لم يعودا ناجحين</numerusform>
            <numerusform>%Ln مؤهَّلين لم يعودوا ناجحين</numerusform>
            <numerusform>%Ln مؤهَّلًا لم يعودوا ناجحين</numerusform>
            <numerusform>%Ln مؤهَّل لم يعودوا ناجحين</numerusform>
        </translation>
    </message>
    <message>
        <source>Say for whom it is</source>
        <translation>تحديد لمن التدريب</translation>
    </message>
</context>
<context>
    <name>SealBar</name>
    <message>
        <source>Change it all the same</source>
        <translation>غيّره رغم ذلك</translation>
    </message>
    <message>
        <source>Sign it as it is now</source>
        <translation>وقّعه كما هو الآن</translation>
    </message>
    <message>
        <source>Signed by {name}, {when}.</source>
        <translation>وقّعه {name}، {when}.</translation>
    </message>
    <message>
        <source>Signed {when}.</source>
        <translation>وُقّع {when}.</translation>
    </message>
    <message>
        <source>Different since then: {names}.</source>
        <translation>تغيّر منذ ذلك: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are marked differently since then.</source>
        <translation>
            <numerusform>لم يتغيّر أحد منذ ذلك.</numerusform>
            <numerusform>تغيّرت علامة شخص واحد منذ ذلك.</numerusform>
            <numerusform>تغيّرت علامات شخصين منذ ذلك.</numerusform>
            <numerusform>تغيّرت علامات %Ln أشخاص منذ ذلك.</numerusform>
            <numerusform>تغيّرت علامات %Ln شخصًا منذ ذلك.</numerusform>
            <numerusform>تغيّرت علامات %Ln شخص منذ ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n entitlement(s)</source>
        <translation>
            <numerusform>لا أهلية تُمنح</numerusform>
            <numerusform>منح أهلية واحدة</numerusform>
            <numerusform>منح أهليتين</numerusform>
            <numerusform>منح %Ln أهليات</numerusform>
            <numerusform>منح %Ln أهلية</numerusform>
            <numerusform>منح %Ln أهلية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seconds</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>أجزاء الإعدادات</translation>
    </message>
    <message>
        <source>Language and region</source>
        <translation>اللغة والمنطقة</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Lock and sync</source>
        <translation>القفل والمزامنة</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Your role may not change this field, so others decide here.</source>
        <translation>لا يسمح دورك بتغيير هذا الحقل، فالقرار هنا لغيرك.</translation>
    </message>
    <message>
        <source>It was deleted in one place and edited in another. Both stay in the history.</source>
        <translation>حُذف في مكان وعُدّل في آخر. يبقى الاثنان في السجل الزمني.</translation>
    </message>
    <message>
        <source>It was changed in two places while apart. Choose what to keep; both stay in the history.</source>
        <translation>تغيّر في مكانين متباعدين. اختر ما يُبقى؛ ويبقى الاثنان في السجل الزمني.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>إبقاء هذا</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>القرار لاحقًا</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>إبقاء الاثنين</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>Keep it, with what was edited</source>
        <translation>إبقاؤه مع ما عُدّل</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Evaluation</source>
        <translation>تقييم</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) came in.</source>
        <translation>
            <numerusform>لم تصل أي ورقة.</numerusform>
            <numerusform>وصلت ورقة واحدة.</numerusform>
            <numerusform>وصلت ورقتان.</numerusform>
            <numerusform>وصلت %Ln أوراق.</numerusform>
            <numerusform>وصلت %Ln ورقة.</numerusform>
            <numerusform>وصلت %Ln ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are shown from {least} on, so that nobody can be told by theirs.</source>
        <translation>لا تُعرض قبل أن تبلغ {least}، كي لا يُعرف أحد من ورقته.</translation>
    </message>
    <message>
        <source>No sheet has come in.</source>
        <translation>لم تصل أي ورقة.</translation>
    </message>
    <message>
        <source>{mean} of {most}</source>
        <translation>{mean} من {most}</translation>
    </message>
    <message>
        <source>Pass the computer round</source>
        <translation>تمرير الحاسوب على الحاضرين</translation>
    </message>
    <message>
        <source>Close the evaluation</source>
        <translation>إغلاق التقييم</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) wait on this computer.</source>
        <translation>
            <numerusform>لا أوراق تنتظر على هذا الحاسوب.</numerusform>
            <numerusform>ورقة واحدة تنتظر على هذا الحاسوب.</numerusform>
            <numerusform>ورقتان تنتظران على هذا الحاسوب.</numerusform>
            <numerusform>%Ln أوراق تنتظر على هذا الحاسوب.</numerusform>
            <numerusform>%Ln ورقة تنتظر على هذا الحاسوب.</numerusform>
            <numerusform>%Ln ورقة تنتظر على هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay there: fewer than {least} would tell whose they are.</source>
        <translation>وتبقى هناك: أقل من {least} يكشف أصحابها.</translation>
    </message>
    <message>
        <source>They go in when there are {least}; fewer would tell whose they are.</source>
        <translation>تدخل حين تبلغ {least}؛ فأقل من ذلك يكشف أصحابها.</translation>
    </message>
    <message>
        <source>Some go in as others come; closing lets in all of them.</source>
        <translation>يدخل بعضها كلما جاء غيرها، والإغلاق يُدخلها كلها.</translation>
    </message>
    <message>
        <source>The register is signed, so the evaluation is closed.</source>
        <translation>وُقّع السجل، فأُغلق التقييم.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Synced. Everything that could be exchanged was.</source>
        <translation>تمت المزامنة. جرى تبادل كل ما أمكن تبادله.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Anywhere</source>
        <translation>في أي مكان</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>الانتقال إلى صفحة</translation>
    </message>
    <message>
        <source>In lists and forms</source>
        <translation>في القوائم والنماذج</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>في الخطة</translation>
    </message>
    <message>
        <source>In a register</source>
        <translation>في سجلّ الحضور</translation>
    </message>
    <message>
        <source>While logging an issue</source>
        <translation>أثناء تسجيل مشكلة</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>Log an issue</source>
        <translation>تسجيل مشكلة</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>المزامنة الآن</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>القفل الآن</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show every shortcut</source>
        <translation>إظهار كل الاختصارات</translation>
    </message>
    <message>
        <source>Narrow or widen the sidebar</source>
        <translation>تضييق الشريط الجانبي أو توسيعه</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>رجوع إلى الصفحة السابقة</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>تقدّم من جديد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Plan sections</source>
        <translation>أقسام الخطة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>الجاهزية</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>البحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>إضافة صف</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>تحرير الخلية</translation>
    </message>
    <message>
        <source>To the next error or warning, or the one before</source>
        <translation>إلى الخطأ أو التحذير التالي أو السابق</translation>
    </message>
    <message>
        <source>Accept the suggested mend</source>
        <translation>قبول التصحيح المقترح</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>تعبئة إلى الأسفل</translation>
    </message>
    <message>
        <source>Copy and paste cells</source>
        <translation>نسخ الخلايا ولصقها</translation>
    </message>
    <message>
        <source>Save a form, or decide a clash and go on</source>
        <translation>حفظ نموذج، أو حسم تعارض والمتابعة</translation>
    </message>
    <message>
        <source>The next clash, or the one before</source>
        <translation>التعارض التالي أو السابق</translation>
    </message>
    <message>
        <source>Close a panel, a form or a message</source>
        <translation>إغلاق لوحة أو نموذج أو رسالة</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>إلى الأسفل وإلى الأعلى</translation>
    </message>
    <message>
        <source>Tick a step</source>
        <translation>تأشير خطوة</translation>
    </message>
    <message>
        <source>Status, owner, due day</source>
        <translation>الحالة، المسؤول، موعد الاستحقاق</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>إضافة خطوة</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Present, late, absent, excused</source>
        <translation>حاضر، متأخر، غائب، معذور</translation>
    </message>
    <message>
        <source>The next mark, or none</source>
        <translation>العلامة التالية أو لا علامة</translation>
    </message>
    <message>
        <source>Mark the rest present</source>
        <translation>تسجيل الباقين حاضرين</translation>
    </message>
    <message>
        <source>Full screen for the front of the room</source>
        <translation>ملء الشاشة لمقدّمة القاعة</translation>
    </message>
    <message>
        <source>Write a help page from it</source>
        <translation>اكتب منه صفحة مساعدة</translation>
    </message>
    <message>
        <source>The user was told</source>
        <translation>أُبلغ المستخدم</translation>
    </message>
    <message>
        <source>It is the same issue as one that is open</source>
        <translation>هي المشكلة نفسها كمشكلة مفتوحة</translation>
    </message>
    <message>
        <source>Log it and go on to the next</source>
        <translation>تسجيلها والانتقال إلى التالية</translation>
    </message>
    <message>
        <source>At the support desk</source>
        <translation>في مكتب الدعم</translation>
    </message>
    <message>
        <source>New request, or new help page</source>
        <translation>طلب جديد أو صفحة مساعدة جديدة</translation>
    </message>
    <message>
        <source>Take the request</source>
        <translation>خذ الطلب</translation>
    </message>
    <message>
        <source>Pass it to the next level</source>
        <translation>ارفعه إلى المستوى التالي</translation>
    </message>
    <message>
        <source>Wait for the user</source>
        <translation>انتظر المستخدم</translation>
    </message>
    <message>
        <source>Write down a finding</source>
        <translation>تدوين ملاحظة</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>في الميدان</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>الميدان</translation>
    </message>
    <message>
        <source>Move a card on, or back</source>
        <translation>نقل بطاقة إلى الأمام أو إرجاعها</translation>
    </message>
    <message>
        <source>The help page was accurate, incomplete, wrong, or there is none</source>
        <translation>كانت صفحة المساعدة دقيقة أو ناقصة أو خاطئة أو غير موجودة</translation>
    </message>
    <message>
        <source>One more person has it</source>
        <translation>شخص آخر لديه المشكلة</translation>
    </message>
    <message>
        <source>It is solved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>A sign of reluctance: then 1 to 6, then how strong</source>
        <translation>علامة تردد: ثم 1 إلى 6، ثم الشدة</translation>
    </message>
    <message>
        <source>To the quick log, and from there to the board</source>
        <translation>إلى التسجيل السريع، ومنه إلى اللوحة</translation>
    </message>
    <message>
        <source>To level 2 at once, with the reason</source>
        <translation>إلى المستوى 2 مباشرة مع السبب</translation>
    </message>
    <message>
        <source>The pace, the score by the hour, its table</source>
        <translation>الوتيرة، والحصيلة بالساعة، وجدولها</translation>
    </message>
    <message>
        <source>The floor in a minute: known issues, where to walk, whom to thank</source>
        <translation>الميدان في دقيقة: المشكلات المعروفة، وإلى أين تمشي، ومن تشكر</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>More sections</source>
        <translation>أقسام أخرى</translation>
    </message>
    <message>
        <source>Choose the roll-out</source>
        <translation>اختر عملية الإطلاق</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n change(s) saved here, waiting to send</source>
        <translation>
            <numerusform>لا تغييرات تنتظر الإرسال</numerusform>
            <numerusform>تغيير واحد محفوظ هنا ينتظر الإرسال</numerusform>
            <numerusform>تغييران محفوظان هنا ينتظران الإرسال</numerusform>
            <numerusform>%Ln تغييرات محفوظة هنا تنتظر الإرسال</numerusform>
            <numerusform>%Ln تغييرًا محفوظًا هنا ينتظر الإرسال</numerusform>
            <numerusform>%Ln تغيير محفوظ هنا ينتظر الإرسال</numerusform>
        </translation>
    </message>
    <message>
        <source>Last synced {moment}</source>
        <translation>آخر مزامنة {moment}</translation>
    </message>
    <message>
        <source>some of it since {moment}</source>
        <translation>بعضها ينتظر منذ {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>لا شيء بانتظار القرار</numerusform>
            <numerusform>واحد بانتظار القرار</numerusform>
            <numerusform>اثنان بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
            <numerusform>%Ln بانتظار القرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Working alone</source>
        <translation>العمل منفردًا</translation>
    </message>
    <message>
        <source>No team joined</source>
        <translation>لم تنضم إلى فريق</translation>
    </message>
    <message>
        <source>Cannot sync</source>
        <translation>تعذّرت المزامنة</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>changed in two places</source>
        <translation>تغيّرت في مكانين</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>محفوظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>All changes sent</source>
        <translation>أُرسلت كل التغييرات</translation>
    </message>
    <message>
        <source>Slow link</source>
        <translation>الاتصال بطيء</translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>لم يصل شيء</numerusform>
            <numerusform>وصل تغيير واحد</numerusform>
            <numerusform>وصل تغييران</numerusform>
            <numerusform>وصلت %Ln تغييرات</numerusform>
            <numerusform>وصل %Ln تغييرًا</numerusform>
            <numerusform>وصل %Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>جارية المزامنة</translation>
    </message>
    <message>
        <source>Syncing, {sent} of {total}</source>
        <translation>جارية المزامنة، {sent} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>This profile was used in two places, or put back from a copy. Nothing is lost: %n change(s) made here were kept beside those of the other copy and sent.</source>
        <translation>
            <numerusform>استُخدم هذا الملف الشخصي في مكانين، أو أُعيد من نسخة. لم يُفقد شيء: لم يلزم حفظ أي تغيير (%Ln) إلى جانب تغييرات النسخة الأخرى.</numerusform>
            <numerusform>استُخدم هذا الملف الشخصي في مكانين، أو أُعيد من نسخة. لم يُفقد شيء: حُفظ تغيير واحد (%Ln) أُجري هنا إلى جانب تغييرات النسخة الأخرى وأُرسل.</numerusform>
            <numerusform>استُخدم هذا الملف الشخصي في مكانين، أو أُعيد من نسخة. لم يُفقد شيء: حُفظ تغييران (%Ln) أُجريا هنا إلى جانب تغييرات النسخة الأخرى وأُرسلا.</numerusform>
            <numerusform>استُخدم هذا الملف الشخصي في مكانين، أو أُعيد من نسخة. لم يُفقد شيء: حُفظت %Ln تغييرات أُجريت هنا إلى جانب تغييرات النسخة الأخرى وأُرسلت.</numerusform>
            <numerusform>استُخدم هذا الملف الشخصي في مكانين، أو أُعيد من نسخة. لم يُفقد شيء: حُفظ %Ln تغييرًا أُجري هنا إلى جانب تغييرات النسخة الأخرى وأُرسل.</numerusform>
            <numerusform>استُخدم هذا الملف الشخصي في مكانين، أو أُعيد من نسخة. لم يُفقد شيء: حُفظ %Ln تغيير أُجري هنا إلى جانب تغييرات النسخة الأخرى وأُرسل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer and the server did not hold the same. %n record(s) were fetched again; nothing that you saved is lost. Please tell who looks after Muster.</source>
        <translation>
            <numerusform>لم يكن في هذا الحاسوب والخادم الشيء نفسه. لم يلزم جلب أي سجل (%Ln)؛ لم يُفقد شيء مما حفظته. أخبر من يعتني بـ Muster من فضلك.</numerusform>
            <numerusform>لم يكن في هذا الحاسوب والخادم الشيء نفسه. جُلب سجل واحد (%Ln) من جديد؛ لم يُفقد شيء مما حفظته. أخبر من يعتني بـ Muster من فضلك.</numerusform>
            <numerusform>لم يكن في هذا الحاسوب والخادم الشيء نفسه. جُلب سجلان (%Ln) من جديد؛ لم يُفقد شيء مما حفظته. أخبر من يعتني بـ Muster من فضلك.</numerusform>
            <numerusform>لم يكن في هذا الحاسوب والخادم الشيء نفسه. جُلبت %Ln سجلات من جديد؛ لم يُفقد شيء مما حفظته. أخبر من يعتني بـ Muster من فضلك.</numerusform>
            <numerusform>لم يكن في هذا الحاسوب والخادم الشيء نفسه. جُلب %Ln سجلًا من جديد؛ لم يُفقد شيء مما حفظته. أخبر من يعتني بـ Muster من فضلك.</numerusform>
            <numerusform>لم يكن في هذا الحاسوب والخادم الشيء نفسه. جُلب %Ln سجل من جديد؛ لم يُفقد شيء مما حفظته. أخبر من يعتني بـ Muster من فضلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Giving back, {given} of {holding}</source>
        <translation>إعادة التغييرات، {given} من {holding}</translation>
    </message>
    <message>
        <source>The server was put back from an older copy. This computer is giving back what it holds.</source>
        <translation>أُعيد الخادم من نسخة أقدم. يعيد هذا الحاسوب إليه ما لديه.</translation>
    </message>
    <message numerus="yes">
        <source>The server was put back from an older copy. This computer gave back what it holds: %n change(s).</source>
        <translation>
            <numerusform>أُعيد الخادم من نسخة أقدم. أعاد هذا الحاسوب ما لديه: لا تغييرات (%Ln).</numerusform>
            <numerusform>أُعيد الخادم من نسخة أقدم. أعاد هذا الحاسوب ما لديه: تغيير واحد (%Ln).</numerusform>
            <numerusform>أُعيد الخادم من نسخة أقدم. أعاد هذا الحاسوب ما لديه: تغييران (%Ln).</numerusform>
            <numerusform>أُعيد الخادم من نسخة أقدم. أعاد هذا الحاسوب ما لديه: %Ln تغييرات.</numerusform>
            <numerusform>أُعيد الخادم من نسخة أقدم. أعاد هذا الحاسوب ما لديه: %Ln تغييرًا.</numerusform>
            <numerusform>أُعيد الخادم من نسخة أقدم. أعاد هذا الحاسوب ما لديه: %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of others received</source>
        <translation>
            <numerusform>لم يصل أي تغيير من الآخرين</numerusform>
            <numerusform>وصل تغيير واحد من الآخرين</numerusform>
            <numerusform>وصل تغييران من الآخرين</numerusform>
            <numerusform>وصلت %Ln تغييرات من الآخرين</numerusform>
            <numerusform>وصل %Ln تغييرًا من الآخرين</numerusform>
            <numerusform>وصل %Ln تغيير من الآخرين</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours kept aside, with the reason</source>
        <translation>
            <numerusform>لم يُوضع أي تغيير لك جانبًا</numerusform>
            <numerusform>وُضع تغيير واحد لك جانبًا مع السبب</numerusform>
            <numerusform>وُضع تغييران لك جانبًا مع السبب</numerusform>
            <numerusform>وُضعت %Ln تغييرات لك جانبًا مع السبب</numerusform>
            <numerusform>وُضع %Ln تغييرًا لك جانبًا مع السبب</numerusform>
            <numerusform>وُضع %Ln تغيير لك جانبًا مع السبب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>The code is whole.</source>
        <translation>الرمز كامل.</translation>
    </message>
    <message>
        <source>The code has four groups of four letters and digits.</source>
        <translation>الرمز أربع مجموعات، في كل منها أربعة أحرف وأرقام.</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>اختر قالبًا</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>القوالب (*.toml)</translation>
    </message>
    <message>
        <source>How will you use Muster?</source>
        <translation>كيف ستستخدم Muster؟</translation>
    </message>
    <message>
        <source>You can change this later. Nothing leaves this computer until you join a team.</source>
        <translation>يمكنك تغيير ذلك لاحقًا. لا يخرج شيء من هذا الحاسوب حتى تنضم إلى فريق.</translation>
    </message>
    <message>
        <source>Join my team</source>
        <translation>الانضمام إلى فريقي</translation>
    </message>
    <message>
        <source>Use the code that your coordinator or HQ gave you.</source>
        <translation>استخدم الرمز الذي أعطاك إياه المنسّق أو المقر الرئيسي.</translation>
    </message>
    <message>
        <source>Look around with a demo</source>
        <translation>جولة في مثال تجريبي</translation>
    </message>
    <message>
        <source>A made-up roll-out with sites, plans, training registers and issues.</source>
        <translation>عملية إطلاق متخيّلة بمواقعها وخططها وسجلات تدريبها ومشكلاتها.</translation>
    </message>
    <message>
        <source>Work alone on this computer</source>
        <translation>العمل منفردًا على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Start from a plan template. Connect to a team whenever you like.</source>
        <translation>ابدأ من قالب خطة. واتصل بفريق متى شئت.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Name of the roll-out</source>
        <translation>اسم عملية الإطلاق</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message>
        <source>Code, group {number}</source>
        <translation>الرمز، المجموعة {number}</translation>
    </message>
    <message>
        <source>Such as Karwan</source>
        <translation>مثل كروان</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Encrypted on this computer</source>
        <translation>مشفّر على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Which site</source>
        <translation>أي موقع</translation>
    </message>
    <message>
        <source>Live, day {number}</source>
        <translation>قيد التشغيل، اليوم {number}</translation>
    </message>
    <message>
        <source>{signed} of {expected} signed in</source>
        <translation>{signed} من {expected} سجّلوا الدخول</translation>
    </message>
    <message>
        <source>How many signed in?</source>
        <translation>كم سجّل الدخول؟</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>الانتظار</translation>
    </message>
    <message>
        <source>solved by a help page</source>
        <translation>حُلّت بصفحة مساعدة</translation>
    </message>
    <message>
        <source>On the floor {number}</source>
        <translation>في الميدان {number}</translation>
    </message>
    <message>
        <source>The rota names nobody for now</source>
        <translation>لا أحد في الجدول الآن</translation>
    </message>
    <message>
        <source>The floor in a minute</source>
        <translation>الميدان في دقيقة</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت الباقي</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>No request fits</source>
        <translation>لا طلب يطابق</translation>
    </message>
    <message>
        <source>Others are hidden by what you look for or by the site.</source>
        <translation>غيرها مخفي بسبب ما تبحث عنه أو بسبب الموقع.</translation>
    </message>
    <message>
        <source>Nothing was closed yet</source>
        <translation>لم يُغلق شيء بعد</translation>
    </message>
    <message>
        <source>Requests that were solved stand here, the last one first.</source>
        <translation>الطلبات المحلولة تقف هنا، آخرها أولًا.</translation>
    </message>
    <message>
        <source>Nothing is open here</source>
        <translation>لا شيء مفتوح هنا</translation>
    </message>
    <message>
        <source>A request that somebody logs at a site stands here after the next sync.</source>
        <translation>الطلب الذي يسجله أحد في موقع يظهر هنا بعد المزامنة التالية.</translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for user</source>
        <translation>بانتظار المستخدم</translation>
    </message>
    <message>
        <source>No time set</source>
        <translation>بلا موعد</translation>
    </message>
    <message>
        <source>Late by {time}</source>
        <translation>متأخر {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>بقي {time}</translation>
    </message>
    <message>
        <source>In {time} of {allowed}</source>
        <translation>خلال {time} من {allowed}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Solve by {time}</source>
        <translation>الحل قبل {time}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>حل</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>L{number}</source>
        <translation>م{number}</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>المستوى {number}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>المسؤول {name}</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا شيء مفتوح</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا شيء مفتوح</numerusform>
            <numerusform>طلب واحد مفتوح</numerusform>
            <numerusform>طلبان مفتوحان</numerusform>
            <numerusform>%Ln طلبات مفتوحة</numerusform>
            <numerusform>%Ln طلبًا مفتوحًا</numerusform>
            <numerusform>%Ln طلب مفتوح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will miss their time today</source>
        <translation>
            <numerusform>لا شيء سيتأخر اليوم</numerusform>
            <numerusform>واحد سيتأخر اليوم</numerusform>
            <numerusform>اثنان سيتأخران اليوم</numerusform>
            <numerusform>%Ln ستتأخر اليوم</numerusform>
            <numerusform>%Ln ستتأخر اليوم</numerusform>
            <numerusform>%Ln ستتأخر اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>all in time today</source>
        <translation>كلها في موعدها اليوم</translation>
    </message>
    <message>
        <source>logged {when}</source>
        <translation>سُجّل {when}</translation>
    </message>
    <message>
        <source>passed to level {number}</source>
        <translation>رفعه إلى المستوى {number}</translation>
    </message>
    <message>
        <source>passed back to level {number}</source>
        <translation>أعاده إلى المستوى {number}</translation>
    </message>
    <message>
        <source>waits for the user</source>
        <translation>ينتظر المستخدم</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>استأنف العمل</translation>
    </message>
    <message>
        <source>told the user</source>
        <translation>أبلغ المستخدم</translation>
    </message>
    <message>
        <source>solved it</source>
        <translation>حلّه</translation>
    </message>
    <message>
        <source>opened it again</source>
        <translation>فتحه من جديد</translation>
    </message>
    <message>
        <source>one more has it</source>
        <translation>شخص آخر لديه المشكلة</translation>
    </message>
    <message>
        <source>showed a help page</source>
        <translation>عرض صفحة مساعدة</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>دوّن</translation>
    </message>
    <message>
        <source>Not yet ({allowed})</source>
        <translation>ليس بعد ({allowed})</translation>
    </message>
    <message>
        <source>said that it is not the same as another</source>
        <translation>قال إنه ليس نفس طلب آخر</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>المزامنة الآن</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>لا شيء بانتظار القرار</translation>
    </message>
    <message>
        <source>When two people change the same field while apart, both values wait here for a choice.</source>
        <translation>حين يغيّر شخصان الحقل نفسه وهما متباعدان، تنتظر القيمتان هنا حتى يُختار بينهما.</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} من {all}</translation>
    </message>
    <message>
        <source>Sync and devices</source>
        <translation>المزامنة والأجهزة</translation>
    </message>
</context>
<context>
    <name>SyncSide</name>
    <message>
        <source>sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>received</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>Changed in two places</source>
        <translation>تغيّر في مكانين</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>deleted and edited</source>
        <translation>حُذف وعُدّل</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>لا حقول</numerusform>
            <numerusform>حقل واحد</numerusform>
            <numerusform>حقلان</numerusform>
            <numerusform>%Ln حقول</numerusform>
            <numerusform>%Ln حقلًا</numerusform>
            <numerusform>%Ln حقل</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync log</source>
        <translation>سجل المزامنة</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>لا جولة بعد</translation>
    </message>
    <message>
        <source>What was sent and received will stand here.</source>
        <translation>سيظهر هنا ما أُرسل وما وصل.</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>لم تُجرَّب</numerusform>
            <numerusform>جُرّبت مرة واحدة</numerusform>
            <numerusform>جُرّبت مرتين</numerusform>
            <numerusform>جُرّبت %Ln مرات</numerusform>
            <numerusform>جُرّبت %Ln مرة</numerusform>
            <numerusform>جُرّبت %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected, nothing new</source>
        <translation>تم الاتصال، لا جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>لم يُرسل شيء</numerusform>
            <numerusform>أُرسل تغيير واحد</numerusform>
            <numerusform>أُرسل تغييران</numerusform>
            <numerusform>أُرسلت %Ln تغييرات</numerusform>
            <numerusform>أُرسل %Ln تغييرًا</numerusform>
            <numerusform>أُرسل %Ln تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>لم يصل شيء</numerusform>
            <numerusform>وصل تغيير واحد</numerusform>
            <numerusform>وصل تغييران</numerusform>
            <numerusform>وصلت %Ln تغييرات</numerusform>
            <numerusform>وصل %Ln تغييرًا</numerusform>
            <numerusform>وصل %Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} د {seconds} ث</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>محفوظ جانبًا</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%Ln تغييرات</numerusform>
            <numerusform>%Ln تغييرًا</numerusform>
            <numerusform>%Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>HQ decides</source>
        <translation>يقرر المقر الرئيسي</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>changed in two places</source>
        <translation>تغيّر في مكانين</translation>
    </message>
    <message>
        <source>on this computer, not sent yet</source>
        <translation>على هذا الحاسوب، لم يُرسل بعد</translation>
    </message>
</context>
<context>
    <name>TicketFoot</name>
    <message>
        <source>Pass to level {number}</source>
        <translation>ارفع إلى المستوى {number}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Wait for user</source>
        <translation>انتظر المستخدم</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>حل</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
</context>
<context>
    <name>TicketForms</name>
    <message>
        <source>None exists: write one from this</source>
        <translation>لا توجد: اكتب واحدة من هذا</translation>
    </message>
    <message>
        <source>{title} is passed to level {number}.</source>
        <translation>رُفع {title} إلى المستوى {number}.</translation>
    </message>
    <message>
        <source>What you fill in here travels with the request, so that nobody has to ask for it again.</source>
        <translation>ما تكتبه هنا يسافر مع الطلب، فلا يسأل عنه أحد من جديد.</translation>
    </message>
    <message>
        <source>Pass to level {number}</source>
        <translation>ارفع إلى المستوى {number}</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>ارفع</translation>
    </message>
    <message>
        <source>{title} is passed back.</source>
        <translation>أُعيد {title}.</translation>
    </message>
    <message>
        <source>Pass back to level {number}</source>
        <translation>أعده إلى المستوى {number}</translation>
    </message>
    <message>
        <source>Pass back</source>
        <translation>أعده</translation>
    </message>
    <message>
        <source>{title} waits for its user. Its clock stands still.</source>
        <translation>{title} ينتظر صاحبه. ساعته متوقفة.</translation>
    </message>
    <message>
        <source>Wait for user</source>
        <translation>انتظر المستخدم</translation>
    </message>
    <message>
        <source>The clock stands still until you go on with it.</source>
        <translation>تتوقف الساعة حتى تستأنف العمل عليه.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>{title} is solved.</source>
        <translation>حُلّ {title}.</translation>
    </message>
    <message>
        <source>Which help page solved it? Where there was none, say so: the page can be written from your answer.</source>
        <translation>أي صفحة مساعدة حلّته؟ وإن لم توجد فقل ذلك: يمكن كتابة الصفحة من جوابك.</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>حل</translation>
    </message>
</context>
<context>
    <name>TicketPanel</name>
    <message>
        <source>Request {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Known issue</source>
        <translation>مشكلة معروفة</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>أول جواب</translation>
    </message>
    <message>
        <source>{time} on its way between computers, not counted</source>
        <translation>{time} في الطريق بين الحواسيب، لا تُحسب</translation>
    </message>
    <message numerus="yes">
        <source>a computer&apos;s clock was %n min off</source>
        <translation>
            <numerusform>ساعة الحاسوب صحيحة</numerusform>
            <numerusform>ساعة حاسوب انحرفت دقيقة</numerusform>
            <numerusform>ساعة حاسوب انحرفت دقيقتين</numerusform>
            <numerusform>ساعة حاسوب انحرفت %Ln دقائق</numerusform>
            <numerusform>ساعة حاسوب انحرفت %Ln دقيقة</numerusform>
            <numerusform>ساعة حاسوب انحرفت %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the number and title</source>
        <translation>انسخ الرقم والعنوان</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Answers that may fit</source>
        <translation>أجوبة قد تناسب</translation>
    </message>
    <message>
        <source>Search help pages</source>
        <translation>ابحث في صفحات المساعدة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>the floor</source>
        <translation>الميدان</translation>
    </message>
    <message>
        <source>coordinators</source>
        <translation>المنسقون</translation>
    </message>
    <message>
        <source>developers</source>
        <translation>المطورون</translation>
    </message>
    <message>
        <source>No help page is like this. When it is solved, its answer can become one.</source>
        <translation>لا صفحة مساعدة تشبه هذا. حين يُحل يمكن أن يصير جوابه صفحة.</translation>
    </message>
    <message numerus="yes">
        <source>Solved %n request(s)</source>
        <translation>
            <numerusform>لم تحل طلبًا</numerusform>
            <numerusform>حلّت طلبًا واحدًا</numerusform>
            <numerusform>حلّت طلبين</numerusform>
            <numerusform>حلّت %Ln طلبات</numerusform>
            <numerusform>حلّت %Ln طلبًا</numerusform>
            <numerusform>حلّت %Ln طلب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>لا أقدم</numerusform>
            <numerusform>واحد أقدم</numerusform>
            <numerusform>اثنان أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>on this computer, not sent yet</source>
        <translation>على هذا الحاسوب، لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Help page: {title}</source>
        <translation>صفحة المساعدة: {title}</translation>
    </message>
</context>
<context>
    <name>TimesMatrix</name>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>أول جواب</translation>
    </message>
    <message>
        <source>Level 1 solves or passes up</source>
        <translation>المستوى 1 يحل أو يرفع</translation>
    </message>
    <message>
        <source>Level 2 takes it</source>
        <translation>المستوى 2 يأخذه</translation>
    </message>
    <message>
        <source>Level 2 solves</source>
        <translation>المستوى 2 يحل</translation>
    </message>
    <message>
        <source>Level 3 takes it</source>
        <translation>المستوى 3 يأخذه</translation>
    </message>
    <message>
        <source>Level 3 solves</source>
        <translation>المستوى 3 يحل</translation>
    </message>
    <message>
        <source>User told again</source>
        <translation>إبلاغ المستخدم من جديد</translation>
    </message>
</context>
<context>
    <name>TimesPage</name>
    <message>
        <source>Support times</source>
        <translation>مواعيد الدعم</translation>
    </message>
    <message>
        <source>What is logged carries the times in force at that moment, for good</source>
        <translation>ما يُسجَّل يحمل المواعيد السارية لحظة تسجيله، إلى الأبد</translation>
    </message>
    <message>
        <source>Begin with the example</source>
        <translation>ابدأ بالمثال</translation>
    </message>
    <message>
        <source>Edit hours</source>
        <translation>تعديل الساعات</translation>
    </message>
    <message>
        <source>We agreed on these</source>
        <translation>اتفقنا عليها</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>An example. Nobody agreed on these times: change them before use.</source>
        <translation>مثال. لم يتفق أحد على هذه المواعيد: غيّرها قبل الاستعمال.</translation>
    </message>
    <message>
        <source>An example, used until somebody sets times. Nobody agreed on it: begin with it and change it.</source>
        <translation>مثال يُستعمل حتى يضع أحد المواعيد. لم يتفق عليه أحد: ابدأ به وغيّره.</translation>
    </message>
    <message>
        <source>Clocks run {days}, {start} to {end}, by the clocks of {zone}.</source>
        <translation>تعمل الساعات {days}، من {start} إلى {end}، بتوقيت {zone}.</translation>
    </message>
    <message>
        <source>Times are of working hours. Waiting for a user, nights and the way between computers are never counted. An empty field promises nothing.</source>
        <translation>المواعيد بساعات العمل. انتظار المستخدم والليالي والطريق بين الحواسيب لا تُحسب أبدًا. الحقل الفارغ لا يعد بشيء.</translation>
    </message>
    <message>
        <source>A draft was made from the example.</source>
        <translation>أُنشئت مسودة من المثال.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Hours and holidays</source>
        <translation>الساعات والعطل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>{text} is no time. Write 30 min, 4 h or 2 d; leave it empty to promise nothing.</source>
        <translation>{text} ليس وقتًا. اكتب 30 min أو 4 h أو 2 d، أو اتركه فارغًا فلا تعد بشيء.</translation>
    </message>
    <message>
        <source>These times are agreed.</source>
        <translation>هذه المواعيد متفق عليها.</translation>
    </message>
    <message>
        <source>These times are retired.</source>
        <translation>أُوقفت هذه المواعيد.</translation>
    </message>
    <message>
        <source>These times are in force.</source>
        <translation>هذه المواعيد سارية.</translation>
    </message>
    <message>
        <source>{sites} went live these days. Requests that were logged keep the times that they were logged with; only new ones get these.</source>
        <translation>بدأ العمل في {sites} هذه الأيام. الطلبات المسجلة تحتفظ بالمواعيد التي سُجلت بها، والجديدة وحدها تأخذ هذه.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>{name}: lock, sync, language and look</source>
        <translation>{name}: القفل والمزامنة واللغة والمظهر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Log issue</source>
        <translation>تسجيل مشكلة</translation>
    </message>
    <message>
        <source>Nothing new came with the last sync</source>
        <translation>لم يأتِ جديد مع آخر مزامنة</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>What came with the last sync, new</source>
        <translation>ما جاء مع آخر مزامنة، جديد</translation>
    </message>
    <message>
        <source>What came with the last sync</source>
        <translation>ما جاء مع آخر مزامنة</translation>
    </message>
</context>
<context>
    <name>Trained</name>
    <message numerus="yes">
        <source>%n person(s) may not have an account yet</source>
        <translation>
            <numerusform>لا أحد محروم من حساب</numerusform>
            <numerusform>شخص واحد لا يحق له حساب بعد</numerusform>
            <numerusform>شخصان لا يحق لهما حساب بعد</numerusform>
            <numerusform>%Ln أشخاص لا يحق لهم حساب بعد</numerusform>
            <numerusform>%Ln شخصًا لا يحق لهم حساب بعد</numerusform>
            <numerusform>%Ln شخص لا يحق لهم حساب بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, of {people} with a role.</source>
        <translation>{said}، من أصل {people} لهم دور.</translation>
    </message>
    <message>
        <source>Everybody with a role has passed for it.</source>
        <translation>كل من له دور اجتاز تدريبه.</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>عرض من هم</translation>
    </message>
</context>
<context>
    <name>TrainingList</name>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>التدريبات</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>تدريب جديد</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>أي المواقع</translation>
    </message>
    <message>
        <source>Reading the trainings</source>
        <translation>قراءة التدريبات</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>Empty training</source>
        <translation>تدريب فارغ</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation>التسلسل</translation>
    </message>
    <message>
        <source>For donors</source>
        <translation>للمانحين</translation>
    </message>
    <message>
        <source>The trainings could not be read</source>
        <translation>تعذّرت قراءة التدريبات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Reading the training</source>
        <translation>تُقرأ بيانات التدريب</translation>
    </message>
    <message>
        <source>{name} was added and marked present.</source>
        <translation>أُضيف {name} وسُجّل حاضرًا.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>أُضيف {name}.</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Trainer {first}, helper {second}</source>
        <translation>المدرّب {first}، يساعده {second}</translation>
    </message>
    <message>
        <source>Trainer {first}</source>
        <translation>المدرّب {first}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>اليوم {day} من {days}</translation>
    </message>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>يبدأ اليوم</numerusform>
            <numerusform>يبدأ غدًا</numerusform>
            <numerusform>يبدأ بعد يومين</numerusform>
            <numerusform>يبدأ بعد %Ln أيام</numerusform>
            <numerusform>يبدأ بعد %Ln يومًا</numerusform>
            <numerusform>يبدأ بعد %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Over since {day}</source>
        <translation>انتهى منذ {day}</translation>
    </message>
    <message>
        <source>Goes on {day}</source>
        <translation>يُستأنف {day}</translation>
    </message>
    <message>
        <source>am</source>
        <translation>صباحًا</translation>
    </message>
    <message>
        <source>pm</source>
        <translation>مساءً</translation>
    </message>
    <message>
        <source>Day {day}, morning</source>
        <translation>اليوم {day}، صباحًا</translation>
    </message>
    <message>
        <source>Day {day}, afternoon</source>
        <translation>اليوم {day}، مساءً</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>لم يُسجَّل</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>الدرجة دون {mark}</translation>
    </message>
    <message numerus="yes">
        <source>Missed %n half-day(s)</source>
        <translation>
            <numerusform>لم يفته شيء</numerusform>
            <numerusform>فاته نصف يوم</numerusform>
            <numerusform>فاته يوم (نصفان)</numerusform>
            <numerusform>فاتته %Ln أنصاف أيام</numerusform>
            <numerusform>فاته %Ln نصف يوم</numerusform>
            <numerusform>فاته %Ln نصف يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>حضر بلا تسجيل</translation>
    </message>
    <message>
        <source>Not yet competent</source>
        <translation>غير متمكّن بعد</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>لم يُلاحَظ أداؤه</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>لا درجة بعد</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Pass mark {mark}</source>
        <translation>درجة النجاح {mark}</translation>
    </message>
    <message>
        <source>Before {before} → after {after}, pass mark {mark}</source>
        <translation>قبل {before} ← بعد {after}، درجة النجاح {mark}</translation>
    </message>
    <message>
        <source>Before {before} → after {after}</source>
        <translation>قبل {before} ← بعد {after}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n half-day(s) not marked</source>
        <translation>
            <numerusform>لا نصف يوم بلا تسجيل</numerusform>
            <numerusform>نصف يوم بلا تسجيل</numerusform>
            <numerusform>يوم (نصفان) بلا تسجيل</numerusform>
            <numerusform>%Ln أنصاف أيام بلا تسجيل</numerusform>
            <numerusform>%Ln نصف يوم بلا تسجيل</numerusform>
            <numerusform>%Ln نصف يوم بلا تسجيل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Someone else: join, try the demo, work alone</source>
        <translation>شخص آخر: انضم، أو جرّب المثال، أو اعمل منفردًا</translation>
    </message>
    <message>
        <source>Profile on this computer</source>
        <translation>ملف شخصي على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation>نسيت عبارة المرور</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>تبديل الشخص</translation>
    </message>
    <message>
        <source>Also here: {names}</source>
        <translation>هنا أيضًا: {names}</translation>
    </message>
    <message>
        <source>Only this person uses Muster here</source>
        <translation>هذا الشخص وحده يستخدم Muster هنا</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>شخص آخر</translation>
    </message>
</context>
<context>
    <name>ValueBar</name>
    <message>
        <source>Put “{text}” in its place</source>
        <translation>وضع «{text}» مكانه</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>It was changed meanwhile to: {value}. Enter keeps yours, Esc takes that.</source>
        <translation>تغيّر في هذه الأثناء إلى: {value}. مفتاح Enter يُبقي ما كتبت، وEsc يأخذ ذاك.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الوكالة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Sounds like somebody who is known. Choose them, or add a new person.</source>
        <translation>يشبه اسم شخص معروف. اختره، أو أضف شخصًا جديدًا.</translation>
    </message>
    <message>
        <source>Add as a new person</source>
        <translation>أضفه شخصًا جديدًا</translation>
    </message>
    <message>
        <source>Already in this training</source>
        <translation>مسجّل في هذا التدريب</translation>
    </message>
    <message>
        <source>Nothing else is known</source>
        <translation>لا يُعرف عنه شيء آخر</translation>
    </message>
    <message>
        <source>In {training} at the same time</source>
        <translation>في {training} في الوقت نفسه</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>The week before</source>
        <translation>الأسبوع السابق</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>الأسبوع التالي</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>Trainings of the week by site</source>
        <translation>تدريبات الأسبوع حسب الموقع</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Nothing in this week</source>
        <translation>لا شيء في هذا الأسبوع</translation>
    </message>
    <message>
        <source>The weeks before and after it are a click away.</source>
        <translation>الأسبوع السابق والأسبوع التالي على بُعد نقرة.</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>صباحًا</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>بعد الظهر</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Your whole roll-out on this computer, encrypted. Muster sends and fetches changes when there is a connection.</source>
        <translation>عملية الإطلاق كلها على هذا الحاسوب، مشفّرة. يرسل Muster التغييرات ويجلبها عند توفر الاتصال.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation>الخطوة {number} من {all}: {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>جارٍ التحضير…</translation>
    </message>
    <message>
        <source>Open Muster</source>
        <translation>فتح Muster</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Plan it, train it, go live.
With or without a signal.</source>
        <translation>خطّط ودرّب وابدأ التشغيل.
بشبكة أو دونها.</translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message numerus="yes">
        <source>Asked for by %n request(s)</source>
        <translation>
            <numerusform>لا طلب يطلبها</numerusform>
            <numerusform>يطلبها طلب واحد</numerusform>
            <numerusform>يطلبها طلبان</numerusform>
            <numerusform>تطلبها %Ln طلبات</numerusform>
            <numerusform>يطلبها %Ln طلبًا</numerusform>
            <numerusform>يطلبها %Ln طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>The request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>morning</source>
        <translation>صباحًا</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>بعد الظهر</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Add a task for today</source>
        <translation>إضافة مهمة لليوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>بانتظار الآخرين</translation>
    </message>
    <message>
        <source>Nobody keeps you waiting</source>
        <translation>لا أحد يجعلك تنتظر</translation>
    </message>
    <message>
        <source>Steps that are blocked or waiting stand here.</source>
        <translation>تظهر هنا الخطوات المتوقفة أو المنتظرة.</translation>
    </message>
    <message>
        <source>Nothing due this week</source>
        <translation>لا شيء مستحق هذا الأسبوع</translation>
    </message>
    <message>
        <source>What is yours and has a day stands here.</source>
        <translation>يظهر هنا ما هو لك وله موعد.</translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>لا شيء مستحق اليوم</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Keep this one</source>
        <translation>أبقِ هذا</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A must-have is left out without a comment that says why</source>
        <translation>تُرك بند إلزامي دون تعليق يبيّن السبب</translation>
    </message>
    <message>
        <source>Open without an owner or a day</source>
        <translation>مفتوح دون مسؤول أو موعد</translation>
    </message>
    <message>
        <source>Readiness item</source>
        <translation>بند جاهزية</translation>
    </message>
    <message>
        <source>Readiness items</source>
        <translation>بنود الجاهزية</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المجال</translation>
    </message>
    <message>
        <source>Sub-area</source>
        <translation>المجال الفرعي</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Why it matters and what to look at</source>
        <translation>لماذا يهمّ وما الذي يُنظر فيه</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Must-have</source>
        <translation>إلزامي</translation>
    </message>
    <message>
        <source>While it is open there is no go-live, whatever the score</source>
        <translation>ما دام مفتوحًا فلا بدء للتشغيل، مهما بلغت النتيجة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>لم يُتحقق منه</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>مستوفى</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>لا ينطبق</translation>
    </message>
    <message>
        <source>Not verified: nobody has looked yet. Open: looked at, and something is to be done. Fulfilled: checked, nothing left to do. Not required: understood, and not needed here. Not applicable: cannot arise here</source>
        <translation>لم يُتحقق منه: لم ينظر فيه أحد بعد. مفتوح: نُظر فيه ويلزم عمل شيء. مستوفى: فُحص ولم يبق ما يُعمل. غير مطلوب: مفهوم ولا حاجة إليه هنا. لا ينطبق: لا يمكن أن يحدث هنا</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>تحقّق منه</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>تاريخ التحقق</translation>
    </message>
    <message>
        <source>GUID</source>
        <translation>المعرّف الدائم</translation>
    </message>
    <message>
        <source>The lasting number of the item in the list it came from</source>
        <translation>الرقم الدائم للبند في القائمة التي جاء منها</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>The one person who sees that it gets done</source>
        <translation>الشخص الواحد الذي يحرص على إنجازه</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Where it stands in its list, smallest first</source>
        <translation>موضعه في قائمته، والأصغر أولًا</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>What shows that it is done, and where that is kept</source>
        <translation>ما يثبت إنجازه وأين يُحفظ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>An address or a file name where more can be read</source>
        <translation>عنوان أو اسم ملف فيه المزيد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Template use</source>
        <translation>استخدام القالب</translation>
    </message>
    <message>
        <source>Set by the program: which use of a template this came from</source>
        <translation>يضبطه البرنامج: من أي استخدام للقالب جاء هذا</translation>
    </message>
    <message>
        <source>Template line</source>
        <translation>سطر القالب</translation>
    </message>
    <message>
        <source>Set by the program: which line of the template this came from</source>
        <translation>يضبطه البرنامج: من أي سطر في القالب جاء هذا</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>المستوى 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>المستوى 2</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>المستوى 3</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خاطئ</translation>
    </message>
    <message>
        <source>Competent</source>
        <translation>متمكّن</translation>
    </message>
    <message>
        <source>Needs improvement</source>
        <translation>يحتاج إلى تحسين</translation>
    </message>
    <message>
        <source>Not yet competent</source>
        <translation>غير متمكّن بعد</translation>
    </message>
    <message>
        <source>HQ</source>
        <translation>المقر الرئيسي</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>تقنية المعلومات</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>منسّق</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>مطوّر</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>شريك</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>مطّلع</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>منح دور</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>الأدوار الممنوحة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>It counts at this site and at every site below it</source>
        <translation>يسري في هذا الموقع وفي كل موقع تحته</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>مسجّل</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>مسروق</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>The device&apos;s public keys, by which the server knows it</source>
        <translation>المفاتيح العامة للجهاز، وبها يعرفه الخادم</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>The server&apos;s signed word that this device was enrolled</source>
        <translation>شهادة موقّعة من الخادم بأن هذا الجهاز سُجّل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>As the person writes it; one name is enough</source>
        <translation>كما يكتبه صاحبه؛ ويكفي اسم واحد</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالأحرف اللاتينية</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الوكالة</translation>
    </message>
    <message>
        <source>Duty station</source>
        <translation>مقر العمل</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Only for the totals that donors ask for</source>
        <translation>للمجاميع التي يطلبها المانحون فقط</translation>
    </message>
    <message>
        <source>Age band</source>
        <translation>الفئة العمرية</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>أقل من 18</translation>
    </message>
    <message>
        <source>18 to 24</source>
        <translation>من 18 إلى 24</translation>
    </message>
    <message>
        <source>25 to 49</source>
        <translation>من 25 إلى 49</translation>
    </message>
    <message>
        <source>50 to 59</source>
        <translation>من 50 إلى 59</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60 فأكثر</translation>
    </message>
    <message>
        <source>Access needs</source>
        <translation>احتياجات المشاركة</translation>
    </message>
    <message>
        <source>What helps the person to take part, such as large print</source>
        <translation>ما يعين الشخص على المشاركة، مثل الطباعة بخط كبير</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>رقم الموظف</translation>
    </message>
    <message>
        <source>Super user</source>
        <translation>مستخدم متمرّس</translation>
    </message>
    <message>
        <source>Helps colleagues on the spot after extra training</source>
        <translation>يساعد زملاءه في مكان العمل بعد تدريب إضافي</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>لم يعد هنا</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Plan and design</source>
        <translation>التخطيط والتصميم</translation>
    </message>
    <message>
        <source>Set up and test</source>
        <translation>الإعداد والاختبار</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>Support and adopt</source>
        <translation>الدعم والتبنّي</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>عملية الإطلاق</translation>
    </message>
    <message>
        <source>Roll-outs</source>
        <translation>عمليات الإطلاق</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>The first word of every site path, such as karwan in karwan/haro</source>
        <translation>الكلمة الأولى في مسار كل موقع، مثل karwan في karwan/haro</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>One aim, how it is measured, from where to where, by which day</source>
        <translation>هدف واحد، وكيف يُقاس، ومن أي قيمة إلى أي قيمة، وبحلول أي يوم</translation>
    </message>
    <message>
        <source>Coordinating body</source>
        <translation>الجهة المنسّقة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>الراعي</translation>
    </message>
    <message>
        <source>The senior person who stands behind the roll-out</source>
        <translation>المسؤول الكبير الذي يقف وراء عملية الإطلاق</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة الحالية</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>First go-live</source>
        <translation>أول بدء للتشغيل</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message>
        <source>The template and its version that the plan was made from</source>
        <translation>القالب وإصداره اللذان بُنيت عليهما الخطة</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>As people there call it. Without one the site&apos;s path is shown</source>
        <translation>كما يسمّيه أهله. وإن تُرك فارغًا عُرض مسار الموقع</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Region or district</source>
        <translation>إقليم أو قضاء</translation>
    </message>
    <message>
        <source>Camp</source>
        <translation>مخيم</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>مكتب</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Users expected</source>
        <translation>المستخدمون المتوقعون</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Place code</source>
        <translation>رمز المكان</translation>
    </message>
    <message>
        <source>The official code of the place; zeros at its front are kept</source>
        <translation>الرمز الرسمي للمكان؛ وتُحفظ الأصفار في أوله</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>By its name in the world&apos;s list, such as Asia/Baghdad; calendar files need it</source>
        <translation>باسمها في القائمة العالمية، مثل Asia/Baghdad؛ وتحتاجها ملفات التقويم</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>لا توجد شبكة</translation>
    </message>
    <message>
        <source>Slow or often down</source>
        <translation>بطيء أو كثير الانقطاع</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>الكهرباء</translation>
    </message>
    <message>
        <source>No power</source>
        <translation>لا توجد كهرباء</translation>
    </message>
    <message>
        <source>Some hours a day</source>
        <translation>بضع ساعات في اليوم</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>مستقرة</translation>
    </message>
    <message>
        <source>Plan section</source>
        <translation>قسم من الخطة</translation>
    </message>
    <message>
        <source>Plan sections</source>
        <translation>أقسام الخطة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>In discussion</source>
        <translation>قيد النقاش</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>متفق عليه</translation>
    </message>
    <message>
        <source>Endorsed</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>الإرشاد</translation>
    </message>
    <message>
        <source>What belongs in this section</source>
        <translation>ما الذي يوضع في هذا القسم</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What the partners agree on and endorse</source>
        <translation>ما يتفق عليه الشركاء ويعتمدونه</translation>
    </message>
    <message>
        <source>Agencies concerned</source>
        <translation>الوكالات المعنية</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>Agreements that this section rests on, with version and day</source>
        <translation>الاتفاقات التي يقوم عليها هذا القسم، مع الإصدار والتاريخ</translation>
    </message>
    <message>
        <source>Expected later than planned, without a reason</source>
        <translation>متوقع بعد الموعد المخطط دون ذكر السبب</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>محطة رئيسية</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>المحطات الرئيسية</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقع</translation>
    </message>
    <message>
        <source>When it will happen as things stand today</source>
        <translation>متى سيحدث بحسب الوضع اليوم</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>تاريخ البلوغ</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>على المسار</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>معرّض للخطر</translation>
    </message>
    <message>
        <source>Off track</source>
        <translation>خارج المسار</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why it is not on track</source>
        <translation>لماذا ليس على المسار</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Budget to date</source>
        <translation>الميزانية حتى اليوم</translation>
    </message>
    <message>
        <source>Spent to date</source>
        <translation>المصروف حتى اليوم</translation>
    </message>
    <message>
        <source>A high risk without an action</source>
        <translation>خطر كبير دون إجراء</translation>
    </message>
    <message>
        <source>1, very low</source>
        <translation>1، منخفض جدًا</translation>
    </message>
    <message>
        <source>2, low</source>
        <translation>2، منخفض</translation>
    </message>
    <message>
        <source>3, medium</source>
        <translation>3، متوسط</translation>
    </message>
    <message>
        <source>4, high</source>
        <translation>4، مرتفع</translation>
    </message>
    <message>
        <source>5, very high</source>
        <translation>5، مرتفع جدًا</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>خطر</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>المخاطر</translation>
    </message>
    <message>
        <source>Cause and effect</source>
        <translation>السبب والأثر</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>سير العمل</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>التقنية</translation>
    </message>
    <message>
        <source>Data and protection</source>
        <translation>البيانات وحمايتها</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>المال</translation>
    </message>
    <message>
        <source>Security and access</source>
        <translation>الأمن والوصول</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>الضوابط</translation>
    </message>
    <message>
        <source>What already keeps it down</source>
        <translation>ما الذي يحدّ منه الآن</translation>
    </message>
    <message>
        <source>Left after action</source>
        <translation>المتبقي بعد الإجراء</translation>
    </message>
    <message>
        <source>Likelihood times impact once the action has worked, 1 to 25</source>
        <translation>حاصل ضرب الاحتمال في الأثر بعد نجاح الإجراء، من 1 إلى 25</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>الاستجابة</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>التجنّب</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>التخفيف</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>المشاركة</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>القبول</translation>
    </message>
    <message>
        <source>Being reduced</source>
        <translation>قيد التخفيف</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Became an issue</source>
        <translation>تحوّل إلى مشكلة</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>تاريخ المراجعة</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>الاجتماعات</translation>
    </message>
    <message>
        <source>Working group</source>
        <translation>فريق العمل</translation>
    </message>
    <message>
        <source>Inter-agency</source>
        <translation>بين الوكالات</translation>
    </message>
    <message>
        <source>Go or no-go</source>
        <translation>قرار الانطلاق أو التأجيل</translation>
    </message>
    <message>
        <source>Exit conference</source>
        <translation>الاجتماع الختامي</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>المدة بالدقائق</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>كل أسبوعين</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>كل ثلاثة أشهر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>الرئيس</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>عُقد</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>جدول الأعمال</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>المحضر</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>Who does what by when, one on each line</source>
        <translation>من يفعل ماذا ومتى، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>مرحلة</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>خطوة</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>بوابة</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>معفى منه</translation>
    </message>
    <message>
        <source>Waived without a reason or without a name</source>
        <translation>معفى منه دون سبب أو دون اسم</translation>
    </message>
    <message>
        <source>Waived although it is not marked as one that may be waived</source>
        <translation>معفى منه مع أنه غير موسوم بجواز الإعفاء</translation>
    </message>
    <message>
        <source>Done while some of its conditions are still open</source>
        <translation>منجز وبعض شروطه ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>Due before it starts</source>
        <translation>موعده قبل بدايته</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>A phase holds steps and gates, a step holds tasks</source>
        <translation>المرحلة تضم خطوات وبوابات، والخطوة تضم مهام</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>يتبع</translation>
    </message>
    <message>
        <source>Percent done</source>
        <translation>نسبة الإنجاز</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>تاريخ الإنجاز</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>What is true once this is done</source>
        <translation>ما الذي يتحقق بعد إنجازه</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>يُعد منجزًا عندما</translation>
    </message>
    <message>
        <source>One condition on each line</source>
        <translation>شرط واحد في كل سطر</translation>
    </message>
    <message>
        <source>Conditions met</source>
        <translation>الشروط المستوفاة</translation>
    </message>
    <message>
        <source>The numbers of the lines of Done when that are true</source>
        <translation>أرقام أسطر «يُعد منجزًا عندما» المستوفاة</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>سبب التوقف</translation>
    </message>
    <message>
        <source>What holds it up, or whom it waits for</source>
        <translation>ما الذي يعطّله، أو من الذي يُنتظر</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>يأتي بعد</translation>
    </message>
    <message>
        <source>Counts for gate</source>
        <translation>يُحسب للبوابة</translation>
    </message>
    <message>
        <source>May be waived</source>
        <translation>يجوز الإعفاء منه</translation>
    </message>
    <message>
        <source>It can be left out, with a reason and a name</source>
        <translation>يمكن تركه، مع سبب واسم</translation>
    </message>
    <message>
        <source>Why waived</source>
        <translation>سبب الإعفاء</translation>
    </message>
    <message>
        <source>Waived by</source>
        <translation>أعفى منه</translation>
    </message>
    <message>
        <source>Passed by</source>
        <translation>أجازه</translation>
    </message>
    <message>
        <source>Who signed the gate off</source>
        <translation>من وقّع على اجتياز البوابة</translation>
    </message>
    <message>
        <source>Templates for this step</source>
        <translation>قوالب هذه الخطوة</translation>
    </message>
    <message>
        <source>Passed up without saying why the lower level cannot solve it</source>
        <translation>رُفع دون بيان لماذا لا يستطيع المستوى الأدنى حله</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>In the user&apos;s words; no names or details of a case</source>
        <translation>بكلمات المستخدم؛ بلا أسماء ولا تفاصيل حالة</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>المزيد عنها</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>مسجّلة</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>قيد المعالجة</translation>
    </message>
    <message>
        <source>Waiting for the user</source>
        <translation>بانتظار المستخدم</translation>
    </message>
    <message>
        <source>Fix ready</source>
        <translation>الحل جاهز</translation>
    </message>
    <message>
        <source>Confirmed with the user</source>
        <translation>أكّدها المستخدم</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>مؤجلة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>مكررة</translation>
    </message>
    <message>
        <source>Could not be repeated</source>
        <translation>تعذّر تكرارها</translation>
    </message>
    <message>
        <source>1: training, guidance or a small change of settings. 2: a coordinator or support person with administrator training. 3: developers, for a change of code or of the operating system</source>
        <translation>1: تدريب أو إرشاد أو تغيير صغير في الإعدادات. 2: منسّق أو شخص من الدعم تدرّب على إدارة النظام. 3: المطوّرون، لتغيير في البرنامج أو في نظام التشغيل</translation>
    </message>
    <message>
        <source>1, work stops or data are at risk</source>
        <translation>1، يتوقف العمل أو تتعرض البيانات للخطر</translation>
    </message>
    <message>
        <source>2, a main task is blocked for many</source>
        <translation>2، مهمة أساسية متوقفة لدى كثيرين</translation>
    </message>
    <message>
        <source>3, one person or function, with a way round</source>
        <translation>3، شخص واحد أو وظيفة واحدة، وهناك حل بديل</translation>
    </message>
    <message>
        <source>4, question or wish</source>
        <translation>4، سؤال أو رغبة</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>كيفية الاستخدام</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Access and roles</source>
        <translation>الوصول والأدوار</translation>
    </message>
    <message>
        <source>Form or list value</source>
        <translation>نموذج أو قيمة في قائمة</translation>
    </message>
    <message>
        <source>Data wrong or missing</source>
        <translation>بيانات خاطئة أو ناقصة</translation>
    </message>
    <message>
        <source>Slow or offline</source>
        <translation>بطء أو انقطاع</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>Print or export</source>
        <translation>الطباعة أو التصدير</translation>
    </message>
    <message>
        <source>Wrong translation</source>
        <translation>ترجمة خاطئة</translation>
    </message>
    <message>
        <source>Device or power</source>
        <translation>الجهاز أو الكهرباء</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>طريقة العمل</translation>
    </message>
    <message>
        <source>Reluctance</source>
        <translation>تردّد</translation>
    </message>
    <message>
        <source>Can they work</source>
        <translation>هل يستطيعون العمل</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفون</translation>
    </message>
    <message>
        <source>People affected</source>
        <translation>عدد المتأثرين</translation>
    </message>
    <message>
        <source>Place and desk</source>
        <translation>المكان والمكتب</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>لدى من حدثت</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>يجوز تركه فارغًا</translation>
    </message>
    <message>
        <source>Their work</source>
        <translation>عملهم</translation>
    </message>
    <message>
        <source>Floor walker</source>
        <translation>مرافق ميداني</translation>
    </message>
    <message>
        <source>Closed at level 1 without a help page or a word on why there was none</source>
        <translation>أُغلقت في المستوى 1 دون صفحة مساعدة ودون بيان سبب عدم وجودها</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>وردت عن طريق</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>حضوريًا</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Rendezvous</source>
        <translation>موعد لقاء</translation>
    </message>
    <message>
        <source>Office hour</source>
        <translation>ساعة مكتبية</translation>
    </message>
    <message>
        <source>Task in the system</source>
        <translation>العمل في النظام</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>وقت الحدوث</translation>
    </message>
    <message>
        <source>Logged at</source>
        <translation>وقت التسجيل</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>ما الذي جُرّب</translation>
    </message>
    <message>
        <source>Help page shown</source>
        <translation>صفحة المساعدة التي عُرضت</translation>
    </message>
    <message>
        <source>The help page was</source>
        <translation>كانت صفحة المساعدة</translation>
    </message>
    <message>
        <source>None exists</source>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئة</translation>
    </message>
    <message>
        <source>Cause of reluctance</source>
        <translation>سبب التردّد</translation>
    </message>
    <message>
        <source>Time and effort</source>
        <translation>الوقت والجهد</translation>
    </message>
    <message>
        <source>Ingrained ways</source>
        <translation>عادات راسخة</translation>
    </message>
    <message>
        <source>Bad past experience</source>
        <translation>تجربة سابقة سيئة</translation>
    </message>
    <message>
        <source>Loss of control</source>
        <translation>فقدان السيطرة</translation>
    </message>
    <message>
        <source>Threat to their role</source>
        <translation>خشية على الدور الوظيفي</translation>
    </message>
    <message>
        <source>Fear of the unknown</source>
        <translation>الخوف من المجهول</translation>
    </message>
    <message>
        <source>Why the lower level cannot</source>
        <translation>لماذا لا يستطيع المستوى الأدنى</translation>
    </message>
    <message>
        <source>Steps to repeat it</source>
        <translation>خطوات تكرارها</translation>
    </message>
    <message>
        <source>Version and device</source>
        <translation>الإصدار والجهاز</translation>
    </message>
    <message>
        <source>Effect on the work</source>
        <translation>الأثر على العمل</translation>
    </message>
    <message>
        <source>Asked of the developers</source>
        <translation>المطلوب من المطوّرين</translation>
    </message>
    <message>
        <source>Hotfix</source>
        <translation>إصلاح عاجل</translation>
    </message>
    <message>
        <source>System upgrade</source>
        <translation>ترقية النظام</translation>
    </message>
    <message>
        <source>Way round</source>
        <translation>حل بديل</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>الموعد الموعود</translation>
    </message>
    <message>
        <source>Told back at</source>
        <translation>وقت إبلاغ المستخدم</translation>
    </message>
    <message>
        <source>Solved at</source>
        <translation>وقت الحل</translation>
    </message>
    <message>
        <source>Solved by</source>
        <translation>كيف حُلّت</translation>
    </message>
    <message>
        <source>Showed a help page</source>
        <translation>عرض صفحة مساعدة</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Small change of settings</source>
        <translation>تغيير صغير في الإعدادات</translation>
    </message>
    <message>
        <source>Change of the set-up</source>
        <translation>تغيير في إعداد النظام</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>العتاد</translation>
    </message>
    <message>
        <source>Way round accepted</source>
        <translation>قُبل الحل البديل</translation>
    </message>
    <message>
        <source>Not an issue</source>
        <translation>ليست مشكلة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Known issue</source>
        <translation>مشكلة معروفة</translation>
    </message>
    <message>
        <source>Others will meet it too; its way round is shown to them</source>
        <translation>سيواجهها غيرهم أيضًا؛ ويُعرض عليهم حلها البديل</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>مثل</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>صفحة مساعدة</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>مُتحقق منها</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشورة</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليها ملاحظة</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>مسحوبة من الاستخدام</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>In the words that a user would use</source>
        <translation>بالكلمات التي قد يستخدمها المستخدم</translation>
    </message>
    <message>
        <source>Where it happens</source>
        <translation>أين تحدث</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>One step on each line</source>
        <translation>خطوة واحدة في كل سطر</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>كلمات البحث</translation>
    </message>
    <message>
        <source>Made from issue</source>
        <translation>أُعدّت من المشكلة</translation>
    </message>
    <message>
        <source>Last verdict</source>
        <translation>آخر حكم</translation>
    </message>
    <message>
        <source>Validated by</source>
        <translation>تحقّق منها</translation>
    </message>
    <message>
        <source>Validated on</source>
        <translation>تاريخ التحقق منها</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>ما الخطأ فيها</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>موعد المراجعة</translation>
    </message>
    <message>
        <source>From system version</source>
        <translation>من إصدار النظام</translation>
    </message>
    <message>
        <source>To system version</source>
        <translation>إلى إصدار النظام</translation>
    </message>
    <message>
        <source>Files and videos</source>
        <translation>الملفات ومقاطع الفيديو</translation>
    </message>
    <message>
        <source>Name, place and size, one on each line</source>
        <translation>الاسم والمكان والحجم، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Ends before it starts</source>
        <translation>ينتهي قبل أن يبدأ</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>التدريبات</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>User acceptance training</source>
        <translation>تدريب على اختبار القبول</translation>
    </message>
    <message>
        <source>Train the trainer</source>
        <translation>تدريب المدرّبين</translation>
    </message>
    <message>
        <source>End-user training</source>
        <translation>تدريب المستخدمين</translation>
    </message>
    <message>
        <source>System administrator training</source>
        <translation>تدريب مديري النظام</translation>
    </message>
    <message>
        <source>Refresher</source>
        <translation>تدريب تنشيطي</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>تهيئة المنضمّين الجدد</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>جارٍ الآن</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>مؤجل</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>In one room</source>
        <translation>في قاعة واحدة</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>عن بُعد</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>Self-paced</source>
        <translation>ذاتي</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Contact hours</source>
        <translation>ساعات التدريب</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Groups of users, such as case worker or supervisor</source>
        <translation>فئات المستخدمين، مثل عامل حالة أو مشرف</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>مدرّب</translation>
    </message>
    <message>
        <source>Second trainer</source>
        <translation>المدرّب الثاني</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>المنظّم</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>جهة التمويل</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>المقاعد</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>الأهداف</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقّق</translation>
    </message>
    <message>
        <source>What to prepare, one thing on each line</source>
        <translation>ما يلزم تحضيره، شيء واحد في كل سطر</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>Test before</source>
        <translation>الاختبار القبلي</translation>
    </message>
    <message>
        <source>Test after</source>
        <translation>الاختبار البعدي</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>درجة النجاح</translation>
    </message>
    <message>
        <source>Follow-up on</source>
        <translation>تاريخ المتابعة</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>مشاركة</translation>
    </message>
    <message>
        <source>Participations</source>
        <translation>المشاركات</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>تدرّب على</translation>
    </message>
    <message>
        <source>The work the person will do in the system</source>
        <translation>العمل الذي سيؤديه الشخص في النظام</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>مدعو</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>شارك</translation>
    </message>
    <message>
        <source>Left before the end</source>
        <translation>غادر قبل النهاية</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>حضر بلا تسجيل</translation>
    </message>
    <message>
        <source>Came without being on the list</source>
        <translation>حضر ولم يكن في القائمة</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>حضور</translation>
    </message>
    <message>
        <source>Attendances</source>
        <translation>سجلّ الحضور</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>نصف يوم</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>غادر مبكرًا</translation>
    </message>
    <message>
        <source>Minutes missed</source>
        <translation>الدقائق الفائتة</translation>
    </message>
    <message>
        <source>For somebody who came late or left early</source>
        <translation>لمن تأخر أو غادر مبكرًا</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>على الشاشة</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على الورق</translation>
    </message>
    <message>
        <source>Thumb print</source>
        <translation>بصمة الإبهام</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>درجة</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>الدرجات</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>قبل التدريب</translation>
    </message>
    <message>
        <source>After the training</source>
        <translation>بعد التدريب</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>تطبيق عملي</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>ملاحظة الأداء</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>المحاولة</translation>
    </message>
    <message>
        <source>From 0 to 100</source>
        <translation>من 0 إلى 100</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>تاريخ الاختبار</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>المقيّم</translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation>المنهاج</translation>
    </message>
    <message>
        <source>Was over before it was passed</source>
        <translation>انتهت صلاحيته قبل اجتيازه</translation>
    </message>
    <message>
        <source>There are not as many counts as answers</source>
        <translation>عدد الأرقام لا يساوي عدد الأجوبة</translation>
    </message>
    <message>
        <source>Curricula</source>
        <translation>المناهج</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>20 to 40 minutes hold one topic</source>
        <translation>من 20 إلى 40 دقيقة تكفي لموضوع واحد</translation>
    </message>
    <message>
        <source>Hands-on percent</source>
        <translation>نسبة التطبيق العملي</translation>
    </message>
    <message>
        <source>How much of the time people work in the system themselves; more than half is good</source>
        <translation>كم من الوقت يعمل الناس في النظام بأنفسهم؛ أكثر من النصف جيد</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>مادة تدريبية</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>شرائح عرض</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>دليل المستخدم</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>تمرين</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>نص مفرّغ</translation>
    </message>
    <message>
        <source>Printed sheet</source>
        <translation>ورقة مطبوعة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>For system version</source>
        <translation>لإصدار النظام</translation>
    </message>
    <message>
        <source>The version of the system that it shows</source>
        <translation>إصدار النظام الذي تعرضه المادة</translation>
    </message>
    <message>
        <source>Size in megabytes</source>
        <translation>الحجم بالميغابايت</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>تحضير</translation>
    </message>
    <message>
        <source>Preparations</source>
        <translation>التحضيرات</translation>
    </message>
    <message>
        <source>What to prepare</source>
        <translation>ما يجب تحضيره</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>أنجزه</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Useful for my work</source>
        <translation>مفيد لعملي</translation>
    </message>
    <message>
        <source>From 1, not at all, to 5, fully</source>
        <translation>من 1، إطلاقًا، إلى 5، تمامًا</translation>
    </message>
    <message>
        <source>The pace suited me</source>
        <translation>كانت السرعة مناسبة لي</translation>
    </message>
    <message>
        <source>The trainer was clear</source>
        <translation>كان المدرب واضحًا</translation>
    </message>
    <message>
        <source>Enough time to practise</source>
        <translation>كان وقت التطبيق كافيًا</translation>
    </message>
    <message>
        <source>Ready to work in the system</source>
        <translation>جاهز للعمل في النظام</translation>
    </message>
    <message>
        <source>What was best</source>
        <translation>ما كان الأفضل</translation>
    </message>
    <message>
        <source>What should be better</source>
        <translation>ما ينبغي تحسينه</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>ملاحظة من التدريب</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>ملاحظات التدريب</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Where in the system</source>
        <translation>المكان في النظام</translation>
    </message>
    <message>
        <source>The form or the page</source>
        <translation>الاستمارة أو الصفحة</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>رغبة</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>أُحيلت</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Step of the plan</source>
        <translation>خطوة الخطة</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>استطلاع</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>الاستطلاعات</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الأجوبة</translation>
    </message>
    <message>
        <source>One answer on each line</source>
        <translation>جواب واحد في كل سطر</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>الأيدي المرفوعة</translation>
    </message>
    <message>
        <source>How many hands for each answer, with commas between, such as 4, 12, 3</source>
        <translation>عدد الأيدي لكل جواب، تفصل بينها فواصل، مثل 4, 12, 3</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>طُرح في</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>أهلية</translation>
    </message>
    <message>
        <source>Entitlements</source>
        <translation>الأهليات</translation>
    </message>
    <message>
        <source>For the work of</source>
        <translation>لعمل</translation>
    </message>
    <message>
        <source>The role in the system, as in the user mapping</source>
        <translation>الدور في النظام، كما في جدول المستخدمين</translation>
    </message>
    <message>
        <source>Passed on day</source>
        <translation>يوم الاجتياز</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>On the strength of</source>
        <translation>بناءً على</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>إعفاء</translation>
    </message>
    <message>
        <source>A time of day is not written as hours and minutes, such as 09:00</source>
        <translation>وقت غير مكتوب بالساعات والدقائق، مثل 09:00</translation>
    </message>
    <message>
        <source>Ends at an hour before it starts</source>
        <translation>ينتهي في ساعة قبل ساعة بدئه</translation>
    </message>
    <message>
        <source>A half-day lies outside of its days</source>
        <translation>نصف يوم يقع خارج أيامه</translation>
    </message>
    <message>
        <source>Half-days</source>
        <translation>أنصاف الأيام</translation>
    </message>
    <message>
        <source>Only where not every morning and afternoon counts, such as 2026-11-09/am</source>
        <translation>فقط حين لا يُحسب كل صباح وكل بعد ظهر، مثل 2026-11-09/am</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>يبدأ في الساعة</translation>
    </message>
    <message>
        <source>Hours and minutes, such as 09:00</source>
        <translation>ساعات ودقائق، مثل 09:00</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>ينتهي في الساعة</translation>
    </message>
    <message>
        <source>Every second week</source>
        <translation>كل أسبوعين</translation>
    </message>
    <message>
        <source>Repeats until</source>
        <translation>يتكرر حتى</translation>
    </message>
    <message>
        <source>Needed of the trainer</source>
        <translation>المطلوب من المدرب</translation>
    </message>
    <message>
        <source>Register signed by</source>
        <translation>وقّع السجل</translation>
    </message>
    <message>
        <source>Register signed on</source>
        <translation>تاريخ توقيع السجل</translation>
    </message>
    <message>
        <source>Register as signed</source>
        <translation>السجل كما وُقّع</translation>
    </message>
    <message>
        <source>Set by the program: the marks and scores that the signature stands under</source>
        <translation>يضعه البرنامج: علامات الحضور والدرجات التي يقع التوقيع تحتها</translation>
    </message>
    <message>
        <source>Rooms or desks, as people call them there</source>
        <translation>غرف أو مكاتب، كما يسمّيها أهل المكان</translation>
    </message>
    <message>
        <source>Say why the lower level cannot solve it</source>
        <translation>بيّن لماذا لا يستطيع المستوى الأدنى حلها</translation>
    </message>
    <message>
        <source>Say what was tried</source>
        <translation>بيّن ما الذي جُرّب</translation>
    </message>
    <message>
        <source>Name the help page that was shown, or say that none exists or that it is an emergency</source>
        <translation>سمِّ صفحة المساعدة التي عُرضت، أو قل إنه لا توجد صفحة أو إنها حالة طارئة</translation>
    </message>
    <message>
        <source>Say which help page this verdict is about</source>
        <translation>بيّن أي صفحة مساعدة يخصها هذا الحكم</translation>
    </message>
    <message>
        <source>Say why a level is skipped</source>
        <translation>بيّن لماذا يُتجاوز مستوى</translation>
    </message>
    <message>
        <source>Level 2 is for people who passed administrator training: choose one of them, or nobody</source>
        <translation>المستوى 2 لمن اجتاز تدريب إدارة النظام: اختر أحدهم أو لا تختر أحدًا</translation>
    </message>
    <message>
        <source>It stands on this level or above it already</source>
        <translation>هي في هذا المستوى أو فوقه من قبل</translation>
    </message>
    <message>
        <source>There is no level below this one to pass it back to</source>
        <translation>لا يوجد مستوى تحت هذا تُعاد إليه</translation>
    </message>
    <message>
        <source>Say what the level below is to do with it</source>
        <translation>بيّن ما على المستوى الأدنى أن يفعله بها</translation>
    </message>
    <message>
        <source>Say what happened</source>
        <translation>بيّن ما حدث</translation>
    </message>
    <message>
        <source>Say what it does to the work, and to how many people and sites</source>
        <translation>بيّن أثرها في العمل، وعلى كم شخص وكم موقع</translation>
    </message>
    <message>
        <source>Give the steps that repeat it</source>
        <translation>اذكر الخطوات التي تعيد حدوثها</translation>
    </message>
    <message>
        <source>Give the version of the system, and the device</source>
        <translation>اذكر إصدار النظام والجهاز</translation>
    </message>
    <message>
        <source>Choose a hotfix or a system upgrade: level 3 changes code or the operating system</source>
        <translation>اختر إصلاحًا عاجلًا أو ترقية النظام: المستوى 3 يغيّر البرنامج أو نظام التشغيل</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Does not say from when to when</source>
        <translation>لا يبيّن من متى إلى متى</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>نوبة</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>جدول النوبات</translation>
    </message>
    <message>
        <source>On the floor as</source>
        <translation>الدور الميداني</translation>
    </message>
    <message>
        <source>Super-user</source>
        <translation>مستخدم متقدّم</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Phone or radio</source>
        <translation>الهاتف أو اللاسلكي</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>في الميدان</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>مقرّر في</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>عُقد في</translation>
    </message>
    <message>
        <source>Walkers present</source>
        <translation>المرافقون الحاضرون</translation>
    </message>
    <message>
        <source>Help desk present</source>
        <translation>حضر مكتب المساعدة</translation>
    </message>
    <message>
        <source>Top issues</source>
        <translation>أبرز المشكلات</translation>
    </message>
    <message>
        <source>New ways round</source>
        <translation>حلول بديلة جديدة</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>تناقضات</translation>
    </message>
    <message>
        <source>Where two people were told different things</source>
        <translation>حين قيل لشخصين أمران مختلفان</translation>
    </message>
    <message>
        <source>Messages to send</source>
        <translation>رسائل يجب إرسالها</translation>
    </message>
    <message>
        <source>Help pages to mend</source>
        <translation>صفحات مساعدة يجب إصلاحها</translation>
    </message>
    <message>
        <source>Next at</source>
        <translation>اللقاء التالي في</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>عمليات التسليم</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>سلّمها</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>تسلّمها</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>الحِمل</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>مستقر</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>متزايد</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>ما لم يُحل بعد</translation>
    </message>
    <message>
        <source>Out of the ordinary</source>
        <translation>ما خرج عن المألوف</translation>
    </message>
    <message>
        <source>What comes next, and when</source>
        <translation>ما التالي، ومتى</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>بمن يُتصل</translation>
    </message>
    <message>
        <source>Sponsor visit</source>
        <translation>زيارة راعٍ</translation>
    </message>
    <message>
        <source>Sponsor visits</source>
        <translation>زيارات الرعاة</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>من الزائر</translation>
    </message>
    <message>
        <source>Where they are among the people of this roll-out</source>
        <translation>إن كان من أشخاص هذا المشروع</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>حضر في</translation>
    </message>
    <message>
        <source>What they heard</source>
        <translation>ما سمعه</translation>
    </message>
    <message>
        <source>Whom they thanked</source>
        <translation>من شكر</translation>
    </message>
    <message>
        <source>What they promised</source>
        <translation>ما وعد به</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Users signed in</source>
        <translation>المستخدمون الذين سجّلوا الدخول</translation>
    </message>
    <message>
        <source>Counted at</source>
        <translation>عُدّ في</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>نصيحة</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>نصائح</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>نُشرت في</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>تُعرض حتى</translation>
    </message>
    <message>
        <source>Sign of reluctance</source>
        <translation>علامة تردّد</translation>
    </message>
    <message>
        <source>Signs of reluctance</source>
        <translation>علامات التردّد</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>الشدّة</translation>
    </message>
    <message>
        <source>From 1, hesitates, to 3, refuses</source>
        <translation>من 1، يتردّد، إلى 3، يرفض</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>ملاحظات ميدانية</translation>
    </message>
    <message>
        <source>Minutes it took</source>
        <translation>الدقائق التي استغرقها</translation>
    </message>
    <message>
        <source>Hesitation</source>
        <translation>التردّد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>بعض</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>كثير</translation>
    </message>
    <message>
        <source>Help page used</source>
        <translation>صفحة المساعدة المستخدمة</translation>
    </message>
    <message>
        <source>A working hour is no time of day such as 08:00</source>
        <translation>ساعة عمل ليست وقتًا مثل 08:00</translation>
    </message>
    <message>
        <source>A working day is none of mo, tu, we, th, fr, sa, su</source>
        <translation>يوم عمل ليس من mo وtu وwe وth وfr وsa وsu</translation>
    </message>
    <message>
        <source>A holiday is no day such as 2026-03-21</source>
        <translation>عطلة ليست يومًا مثل 2026-03-21</translation>
    </message>
    <message>
        <source>This time zone is not known</source>
        <translation>هذه المنطقة الزمنية غير معروفة</translation>
    </message>
    <message>
        <source>An example is in force: agree on these times, then untick Example</source>
        <translation>المواعيد السارية مثال فقط: اتفقوا عليها ثم أزيلوا علامة «مثال»</translation>
    </message>
    <message>
        <source>Severity 1: first touch</source>
        <translation>الخطورة 1: أول استجابة</translation>
    </message>
    <message>
        <source>Severity 1: solved or passed up</source>
        <translation>الخطورة 1: الحل أو الرفع</translation>
    </message>
    <message>
        <source>Severity 1: owned at level 2</source>
        <translation>الخطورة 1: التسلّم في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 1: solved at level 2</source>
        <translation>الخطورة 1: الحل في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 1: owned at level 3</source>
        <translation>الخطورة 1: التسلّم في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 1: solved at level 3</source>
        <translation>الخطورة 1: الحل في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 1: user told again</source>
        <translation>الخطورة 1: إبلاغ المستخدم مجددًا</translation>
    </message>
    <message>
        <source>Severity 2: first touch</source>
        <translation>الخطورة 2: أول استجابة</translation>
    </message>
    <message>
        <source>Severity 2: solved or passed up</source>
        <translation>الخطورة 2: الحل أو الرفع</translation>
    </message>
    <message>
        <source>Severity 2: owned at level 2</source>
        <translation>الخطورة 2: التسلّم في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 2: solved at level 2</source>
        <translation>الخطورة 2: الحل في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 2: owned at level 3</source>
        <translation>الخطورة 2: التسلّم في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 2: solved at level 3</source>
        <translation>الخطورة 2: الحل في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 2: user told again</source>
        <translation>الخطورة 2: إبلاغ المستخدم مجددًا</translation>
    </message>
    <message>
        <source>Severity 3: first touch</source>
        <translation>الخطورة 3: أول استجابة</translation>
    </message>
    <message>
        <source>Severity 3: solved or passed up</source>
        <translation>الخطورة 3: الحل أو الرفع</translation>
    </message>
    <message>
        <source>Severity 3: owned at level 2</source>
        <translation>الخطورة 3: التسلّم في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 3: solved at level 2</source>
        <translation>الخطورة 3: الحل في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 3: owned at level 3</source>
        <translation>الخطورة 3: التسلّم في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 3: solved at level 3</source>
        <translation>الخطورة 3: الحل في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 3: user told again</source>
        <translation>الخطورة 3: إبلاغ المستخدم مجددًا</translation>
    </message>
    <message>
        <source>Severity 4: first touch</source>
        <translation>الخطورة 4: أول استجابة</translation>
    </message>
    <message>
        <source>Severity 4: solved or passed up</source>
        <translation>الخطورة 4: الحل أو الرفع</translation>
    </message>
    <message>
        <source>Severity 4: owned at level 2</source>
        <translation>الخطورة 4: التسلّم في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 4: solved at level 2</source>
        <translation>الخطورة 4: الحل في المستوى 2</translation>
    </message>
    <message>
        <source>Severity 4: owned at level 3</source>
        <translation>الخطورة 4: التسلّم في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 4: solved at level 3</source>
        <translation>الخطورة 4: الحل في المستوى 3</translation>
    </message>
    <message>
        <source>Severity 4: user told again</source>
        <translation>الخطورة 4: إبلاغ المستخدم مجددًا</translation>
    </message>
    <message>
        <source>Support times</source>
        <translation>مواعيد الدعم</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>سارية</translation>
    </message>
    <message>
        <source>What is logged from now on carries the times in force; older issues keep theirs</source>
        <translation>ما يُسجَّل من الآن يحمل المواعيد السارية؛ وتحتفظ المشكلات الأقدم بمواعيدها</translation>
    </message>
    <message>
        <source>Nobody agreed on these times yet: change them before use</source>
        <translation>لم يتفق أحد على هذه المواعيد بعد: غيّرها قبل استخدامها</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>أيام العمل</translation>
    </message>
    <message>
        <source>Of mo, tu, we, th, fr, sa, su</source>
        <translation>من mo وtu وwe وth وfr وsa وsu</translation>
    </message>
    <message>
        <source>Working hours from</source>
        <translation>ساعات العمل من</translation>
    </message>
    <message>
        <source>Such as 08:00</source>
        <translation>مثل 08:00</translation>
    </message>
    <message>
        <source>Working hours to</source>
        <translation>ساعات العمل إلى</translation>
    </message>
    <message>
        <source>Such as 16:00; 24:00 is midnight</source>
        <translation>مثل 16:00؛ و24:00 هي منتصف الليل</translation>
    </message>
    <message>
        <source>Its name in the world&apos;s list, such as Asia/Baghdad</source>
        <translation>اسمها في القائمة العالمية، مثل Asia/Baghdad</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>العطل</translation>
    </message>
    <message>
        <source>One day on each line, such as 2026-03-21</source>
        <translation>يوم واحد في كل سطر، مثل 2026-03-21</translation>
    </message>
    <message>
        <source>Amber after minutes</source>
        <translation>برتقالية بعد دقائق</translation>
    </message>
    <message>
        <source>When an open issue on the floor turns amber</source>
        <translation>متى تصير المشكلة غير المحلولة في الميدان برتقالية</translation>
    </message>
    <message>
        <source>Red after minutes</source>
        <translation>حمراء بعد دقائق</translation>
    </message>
    <message>
        <source>When an open issue on the floor turns red</source>
        <translation>متى تصير المشكلة غير المحلولة في الميدان حمراء</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>إصدار</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>من عليه أن يتصرّف</translation>
    </message>
    <message>
        <source>Who has to do what before or after it is installed</source>
        <translation>من عليه فعل ماذا قبل تثبيته أو بعده</translation>
    </message>
    <message>
        <source>Release at a site</source>
        <translation>إصدار في موقع</translation>
    </message>
    <message>
        <source>Releases at sites</source>
        <translation>الإصدارات في المواقع</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>في يوم</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>الرغبات</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>مطلوبة</translation>
    </message>
    <message>
        <source>Considered</source>
        <translation>قيد النظر</translation>
    </message>
    <message>
        <source>Times that count for it</source>
        <translation>المواعيد التي تسري عليها</translation>
    </message>
    <message>
        <source>Set once by the program: the support times as they were when this was logged, so that changing them never rewrites the past</source>
        <translation>يضعها البرنامج مرة واحدة: مواعيد الدعم كما كانت حين سُجّلت المشكلة، فلا يغيّر تعديلها الماضي أبدًا</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>تطلب</translation>
    </message>
    <message>
        <source>The wish on the roadmap that this issue speaks for</source>
        <translation>الرغبة في خطة التطوير التي تعبّر عنها هذه المشكلة</translation>
    </message>
    <message>
        <source>Entry of an issue</source>
        <translation>قيد في مشكلة</translation>
    </message>
    <message>
        <source>Entries of issues</source>
        <translation>قيود المشكلات</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>Passed up</source>
        <translation>رُفعت</translation>
    </message>
    <message>
        <source>Passed back</source>
        <translation>أُعيدت</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>استُؤنفت</translation>
    </message>
    <message>
        <source>Told the user</source>
        <translation>أُبلغ المستخدم</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>أُعيد فتحها</translation>
    </message>
    <message>
        <source>Somebody else has it too</source>
        <translation>يواجهها شخص آخر أيضًا</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>دُوّن</translation>
    </message>
    <message>
        <source>Where the issue stands after this</source>
        <translation>المستوى الذي صارت إليه المشكلة بعد ذلك</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>من فعل ذلك</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إشعار استلام</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>إشعارات الاستلام</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>استُلمت في</translation>
    </message>
    <message>
        <source>Translation of</source>
        <translation>ترجمة لـ</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>All of them, each person once</source>
        <translation>الجميع، كل شخص مرة واحدة</translation>
    </message>
    <message>
        <source>Line of the totals</source>
        <translation>سطر المجاميع</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>People in a group</source>
        <translation>أشخاص في المجموعة</translation>
    </message>
    <message>
        <source>Groups at the same time</source>
        <translation>مجموعات في وقت واحد</translation>
    </message>
    <message>
        <source>Days each</source>
        <translation>أيام لكل منها</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>من يوم</translation>
    </message>
    <message>
        <source>Why a level is skipped</source>
        <translation>سبب تخطي مستوى</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>سبب إعادته</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>إلى من</translation>
    </message>
    <message>
        <source>Looked at beside another: they are two things</source>
        <translation>قورن بآخر: هما أمران مختلفان</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>كشف التوقيعات</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>اختبار قبل التدريب</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>اختبار بعد التدريب</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>شهادة</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>نشهد بمشاركة</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>في التدريب</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>صباحًا</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>بعد الظهر</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>التحسّن</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>المدرّب</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>من {full}</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{score} من {full}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>المصحّح</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>يُرجى التوقيع مرة واحدة لكل نصف يوم.</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>لست في القائمة؟ اكتب الاسم والجهة في سطر فارغ.</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>كتابة الرمز في Muster تُظهر سطره.</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>ضع علامة على حرف واحد لكل سؤال، أو اكتب إجابتك على السطر.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>الدرجة أقل من {mark}</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>غياب عن جزء</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>بعذر</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>غادر مبكرًا</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>بطاقات الأسماء</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>“{url}” is not the address of a server. It looks like https://muster.example.org</source>
        <translation>«{url}» ليس عنوان خادم. يكون العنوان على شكل https://muster.example.org</translation>
    </message>
    <message>
        <source>The address of a server elsewhere begins with https://; http:// is only for this very computer.</source>
        <translation>يبدأ عنوان الخادم البعيد بـ https://؛ أما http:// فلهذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>This is too much for one step: {changes} changes with {size} KB of text, and the most is {most_changes} with {most_size} KB. Nothing was saved. Do it in smaller parts.</source>
        <translation>هذا أكثر مما تسعه خطوة واحدة: عدد التغييرات {changes} وفيها {size} كيلوبايت من النص، والحد الأقصى {most_changes} مع {most_size} كيلوبايت. لم يُحفظ شيء. أنجزه في أجزاء أصغر.</translation>
    </message>
    <message>
        <source>An invitation code has 16 letters and digits; this one has {found}. Copy it whole.</source>
        <translation>رمز الدعوة 16 حرفًا ورقمًا؛ وفي هذا الرمز {found}. انسخه كاملًا.</translation>
    </message>
    <message>
        <source>An invitation code has no “{found}”: it has digits and the letters A to Z but U.</source>
        <translation>لا يرد «{found}» في رمز الدعوة: فيه أرقام والأحرف من A إلى Z عدا U.</translation>
    </message>
    <message>
        <source>A letter of this invitation code is mistyped. Compare it with what you were given.</source>
        <translation>أحد أحرف رمز الدعوة مكتوب خطأ. قارنه بما أُعطي لك.</translation>
    </message>
    <message>
        <source>Another program is writing to the store. Nothing of this step was saved. Try again in a moment.</source>
        <translation>برنامج آخر يكتب في المخزن. لم يُحفظ شيء من هذه الخطوة. حاول مرة أخرى بعد قليل.</translation>
    </message>
    <message>
        <source>The disk is full. This step was not saved; everything saved before is kept. Free some space and try again.</source>
        <translation>القرص ممتلئ. لم تُحفظ هذه الخطوة؛ وكل ما حُفظ قبلها باقٍ. أفسح بعض المساحة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the store ({reason}). This step was not saved. Copy the folder to another disk before going on.</source>
        <translation>رفض القرص قراءة المخزن أو الكتابة فيه ({reason}). لم تُحفظ هذه الخطوة. انسخ المجلد إلى قرص آخر قبل المتابعة.</translation>
    </message>
    <message>
        <source>The store is damaged, or its key is another one. Nothing was changed. Put back a copy of the folder.</source>
        <translation>المخزن تالف، أو مفتاحه غير هذا. لم يتغير شيء. أعد نسخة من المجلد.</translation>
    </message>
    <message>
        <source>The store cannot be opened or written ({reason}). Nothing was changed. Check that the folder is there and may be written.</source>
        <translation>تعذّر فتح المخزن أو الكتابة فيه ({reason}). لم يتغير شيء. تأكد من وجود المجلد ومن إمكان الكتابة فيه.</translation>
    </message>
    <message>
        <source>The profile is locked. Everything saved before is kept. Unlock it and try again.</source>
        <translation>الملف الشخصي مقفل. كل ما حُفظ من قبل باقٍ. افتح قفله وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>a number in the range of this field</source>
        <translation>رقم ضمن نطاق هذا الحقل</translation>
    </message>
    <message>
        <source>an amount with its currency, such as 1250.50 USD</source>
        <translation>مبلغ مع عملته، مثل 1250.50 USD</translation>
    </message>
    <message>
        <source>{field}: {text!r} is not {wanted}. Nothing was changed.</source>
        <translation>{field}: القيمة {text!r} ليست {wanted}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{field}: this text has {length} characters and the most is {most}. Nothing was changed.</source>
        <translation>{field}: طول هذا النص {length} حرفًا والحد الأقصى {most}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{field}: {text!r} is not one of {choices}. Nothing was changed.</source>
        <translation>{field}: القيمة {text!r} ليست من {choices}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>one of the answers</source>
        <translation>إحدى الإجابات</translation>
    </message>
    <message>
        <source>the id of a record</source>
        <translation>معرّف سجل</translation>
    </message>
    <message>
        <source>a list of words with commas between</source>
        <translation>قائمة كلمات بينها فواصل</translation>
    </message>
    <message>
        <source>a day written year-month-day, such as 2026-11-10</source>
        <translation>يوم مكتوب سنة-شهر-يوم، مثل 2026-11-10</translation>
    </message>
    <message>
        <source>a half-day such as 2026-11-10/am</source>
        <translation>نصف يوم مثل 2026-11-10/am</translation>
    </message>
    <message>
        <source>a moment such as 2026-11-10T09:30+03:00</source>
        <translation>لحظة مثل 2026-11-10T09:30+03:00</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>the number of a case</source>
        <translation>رقم حالة</translation>
    </message>
    <message>
        <source>a child with an age</source>
        <translation>طفل مع عمره</translation>
    </message>
    <message>
        <source>What answered cannot prove that it knows this invitation, so it is not the server that you were invited to. Nothing was joined. Check the address, and that you are not behind a Wi-Fi login page.</source>
        <translation>لم يستطع من أجاب أن يثبت معرفته بهذه الدعوة، فليس هو الخادم الذي دُعيت إليه. لم يتم الانضمام. تحقق من العنوان، ومن أنك لست خلف صفحة دخول لشبكة Wi-Fi.</translation>
    </message>
    <message>
        <source>The server does not know this invitation. Check the code and the address, or ask for a new invitation.</source>
        <translation>لا يعرف الخادم هذه الدعوة. تحقق من الرمز والعنوان، أو اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>This invitation was already used on another computer. Ask for a new one: each works once.</source>
        <translation>استُخدمت هذه الدعوة من قبل على حاسوب آخر. اطلب دعوة جديدة: كل دعوة تصلح مرة واحدة.</translation>
    </message>
    <message>
        <source>This invitation is older than 7 days and no longer works. Ask for a new one.</source>
        <translation>مضى على هذه الدعوة أكثر من 7 أيام ولم تعد صالحة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>Too many wrong codes came from this network. Wait a quarter of an hour and try again.</source>
        <translation>وردت من هذه الشبكة رموز خاطئة كثيرة. انتظر ربع ساعة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server and this program are too far apart in age to join. Update the older of the two.</source>
        <translation>الفرق بين إصدار الخادم وإصدار هذا البرنامج أكبر من أن يسمح بالانضمام. حدّث الأقدم منهما.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Your work is kept here and goes when there is a connection.</source>
        <translation>تعذّر الوصول إلى {host}. عملك محفوظ هنا ويُرسل عند توفر الاتصال.</translation>
    </message>
    <message>
        <source>Nothing came from {host} for {seconds} seconds. Your work is kept here; the next try goes on from here.</source>
        <translation>لم يصل شيء من {host} منذ {seconds} ثانية. عملك محفوظ هنا؛ وتتابع المحاولة التالية من حيث توقفنا.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off. Your work is kept here; the next try goes on from here.</source>
        <translation>انقطع الاتصال بـ {host}. عملك محفوظ هنا؛ وتتابع المحاولة التالية من حيث توقفنا.</translation>
    </message>
    <message>
        <source>Something other than Muster answered at {host}, perhaps the login page of a Wi-Fi network or another program. Nothing was changed. Open a web page to log in, then try again.</source>
        <translation>أجاب عند {host} شيء غير Muster، ربما صفحة دخول لشبكة Wi-Fi أو برنامج آخر. لم يتغير شيء. افتح صفحة ويب لتسجيل الدخول، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{host} answered with more than {most} MB, which Muster never does. Nothing was taken.</source>
        <translation>أجاب {host} بأكثر من {most} ميغابايت، وMuster لا يفعل ذلك أبدًا. لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>{host} takes no message of this size. Nothing was lost; tell who runs the server.</source>
        <translation>لا يقبل {host} رسالة بهذا الحجم. لم يُفقد شيء؛ أبلغ من يدير الخادم.</translation>
    </message>
    <message>
        <source>{host} is busy. Your work is kept here; try again in {seconds} seconds.</source>
        <translation>{host} مشغول. عملك محفوظ هنا؛ حاول مرة أخرى بعد {seconds} ثانية.</translation>
    </message>
    <message>
        <source>{host} could not use what was sent (status {status}). Your work is kept here; tell who runs the server.</source>
        <translation>لم يستطع {host} استخدام ما أُرسل (الرمز {status}). عملك محفوظ هنا؛ أبلغ من يدير الخادم.</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is, so nothing was sent. A Wi-Fi login page or somebody in between may answer. If this goes on, tell who runs the server.</source>
        <translation>لا يستطيع {host} إثبات هويته، فلم يُرسل شيء. ربما تجيب صفحة دخول لشبكة Wi-Fi أو جهة في الطريق. إن استمر ذلك فأبلغ من يدير الخادم.</translation>
    </message>
    <message>
        <source>The proof that {host} shows is not valid at this computer&apos;s date, so nothing was sent. Check the date and time of this computer; if they are right, tell who runs the server.</source>
        <translation>الشهادة التي يقدمها {host} غير صالحة بحسب تاريخ هذا الحاسوب، فلم يُرسل شيء. تحقق من تاريخ هذا الحاسوب ووقته؛ فإن كانا صحيحين فأبلغ من يدير الخادم.</translation>
    </message>
    <message>
        <source>Unlocking needs {mib} MiB of free memory and there is less. Nothing was changed. Close other programs and try again.</source>
        <translation>يحتاج فتح القفل إلى {mib} ميبيبايت من الذاكرة الحرة والمتاح أقل. لم يتغير شيء. أغلق برامج أخرى وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The name “{name}” has no letter or digit in it. Give the roll-out a name that can be typed.</source>
        <translation>ليس في الاسم «{name}» حرف ولا رقم. أعط عملية الإطلاق اسمًا يمكن كتابته.</translation>
    </message>
    <message>
        <source>This store was written by a newer Muster (version {found}; this program knows {newest}). Nothing was changed. Install the newer program to open it.</source>
        <translation>كتب هذا المخزن إصدار أحدث من Muster (الإصدار {found}؛ وهذا البرنامج يعرف {newest}). لم يتغير شيء. ثبّت البرنامج الأحدث لفتحه.</translation>
    </message>
    <message>
        <source>There is no template {name!r} and no file of that name. The templates are: {names}.</source>
        <translation>لا يوجد قالب {name!r} ولا ملف بهذا الاسم. القوالب هي: {names}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: this translation is for {name}, version {version}, and the template beside it is {wanted}, version {wanted_version}.</source>
        <translation>في {file}، السطر {line}: هذه الترجمة لـ {name}، الإصدار {version}، والقالب المجاور هو {wanted}، الإصدار {wanted_version}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} has {count} lines here and {wanted} in the template. Ticks belong to lines, so both must have the same number.</source>
        <translation>في {file}، السطر {line}: عدد أسطر {name} هنا {count} وفي القالب {wanted}. العلامات تتبع الأسطر، فيجب أن يتساوى العددان.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the template has no text {name!r} to translate.</source>
        <translation>في {file}، السطر {line}: ليس في القالب نص {name!r} ليُترجم.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the template has no text {name!r} to translate. Did you mean {near!r}?</source>
        <translation>في {file}، السطر {line}: ليس في القالب نص {name!r} ليُترجم. هل تقصد {near!r}؟</translation>
    </message>
    <message>
        <source>The template {file} could not be read: {reason}. Nothing was changed.</source>
        <translation>تعذّرت قراءة القالب {file}: {reason}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The template {file} is larger than {most} kB, the most it may have. Nothing was taken from it.</source>
        <translation>القالب {file} أكبر من {most} كيلوبايت، وهو الحد الأقصى. لم يُؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>{file} is not saved as UTF-8 text. Save it again with that encoding. Nothing was taken from it.</source>
        <translation>لم يُحفظ {file} نصًا بترميز UTF-8. احفظه مرة أخرى بهذا الترميز. لم يُؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: this cannot be read as TOML ({reason}). Nothing was taken from the file.</source>
        <translation>في {file}، السطر {line}: لا يمكن قراءة هذا بصيغة TOML ({reason}). لم يُؤخذ شيء من الملف.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: this heading or name stands in the file for the second time. Give one of the two another name.</source>
        <translation>في {file}، السطر {line}: ورد هذا العنوان أو الاسم في الملف مرتين. أعط أحدهما اسمًا آخر.</translation>
    </message>
    <message>
        <source>In {file}: the line {name} = … is missing at the top, before the first heading.</source>
        <translation>في {file}: السطر {name} = … ناقص في الأعلى، قبل العنوان الأول.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} is not {wanted}.</source>
        <translation>في {file}، السطر {line}: {name} ليس {wanted}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name!r} cannot be a key. A key has small letters from a to z, digits and hyphens, and at most {most} of them.</source>
        <translation>في {file}، السطر {line}: لا يصلح {name!r} مفتاحًا. في المفتاح أحرف صغيرة من a إلى z وأرقام وشرطات، ولا تزيد على {most}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: a template has no line {name!r} here. It has: {names}.</source>
        <translation>في {file}، السطر {line}: ليس في القالب هنا سطر {name!r}. فيه: {names}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} is not a text between quotation marks.</source>
        <translation>في {file}، السطر {line}: {name} ليس نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} has no text. Write one, or take the line out.</source>
        <translation>في {file}، السطر {line}: لا نص في {name}. اكتب نصًا أو احذف السطر.</translation>
    </message>
    <message>
        <source>a short name of small letters, digits and hyphens</source>
        <translation>اسم قصير من أحرف صغيرة وأرقام وشرطات</translation>
    </message>
    <message>
        <source>a whole number from 1 to 9999</source>
        <translation>عدد صحيح من 1 إلى 9999</translation>
    </message>
    <message>
        <source>one of ar, bn, ckb, en, es, fr, km, ps, th</source>
        <translation>واحدة من ar, bn, ckb, en, es, fr, km, ps, th</translation>
    </message>
    <message>
        <source>In {file}, line {line}: there is no kind {name!r} in a template. It may be one of: {names}.</source>
        <translation>في {file}، السطر {line}: لا يرد النوع {name!r} في قالب. يجوز أن يكون: {names}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: there is no kind {name!r}. Did you mean {near!r}?</source>
        <translation>في {file}، السطر {line}: لا يوجد نوع {name!r}. هل تقصد {near!r}؟</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the heading needs a key after the kind, such as [{name}.first].</source>
        <translation>في {file}، السطر {line}: يحتاج العنوان إلى مفتاح بعد النوع، مثل [{name}.first].</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {kind} has no field {name!r}. Its fields are: {names}.</source>
        <translation>في {file}، السطر {line}: ليس في {kind} حقل {name!r}. حقوله: {names}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {kind} has no field {name!r}. Did you mean {near!r}?</source>
        <translation>في {file}، السطر {line}: ليس في {kind} حقل {name!r}. هل تقصد {near!r}؟</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {kind} needs the field {name!r}, and this one is without it.</source>
        <translation>في {file}، السطر {line}: يحتاج {kind} إلى الحقل {name!r}، وهو ناقص هنا.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} names a person or a site, and a template cannot know them. Take the line out.</source>
        <translation>في {file}، السطر {line}: يسمّي {name} شخصًا أو موقعًا، والقالب لا يعرفهما. احذف السطر.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} says {key!r}, and nothing in this template has that key.</source>
        <translation>في {file}، السطر {line}: يشير {name} إلى {key!r}، ولا شيء في هذا القالب له هذا المفتاح.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} says {key!r}, and nothing in this template has that key. Did you mean {near!r}?</source>
        <translation>في {file}، السطر {line}: يشير {name} إلى {key!r}، ولا شيء في هذا القالب له هذا المفتاح. هل تقصد {near!r}؟</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {key!r} lies below itself. Change its {name}.</source>
        <translation>في {file}، السطر {line}: يقع {key!r} تحت نفسه. غيّر {name}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {field} is {text!r}, and that is not {wanted}.</source>
        <translation>في {file}، السطر {line}: قيمة {field} هي {text!r}، وليست {wanted}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {field} is {text!r}, and that is not one of {choices}.</source>
        <translation>في {file}، السطر {line}: قيمة {field} هي {text!r}، وليست من {choices}.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {name} is a text of one line, and this one has several.</source>
        <translation>في {file}، السطر {line}: {name} نص من سطر واحد، وهذا فيه عدة أسطر.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the text of {field} has {length} characters and the most is {most}.</source>
        <translation>في {file}، السطر {line}: طول نص {field} هو {length} حرفًا والحد الأقصى {most}.</translation>
    </message>
    <message>
        <source>{file} has {count} records and a template may have {most}. Nothing was taken from it.</source>
        <translation>في {file} عدد من السجلات هو {count} ويجوز في القالب {most}. لم يُؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>A code on paper has 8 letters and digits; this one has {found}. Nothing was saved.</source>
        <translation>يتكوّن الرمز المطبوع على الورق من 8 أحرف وأرقام، وهذا فيه {found}. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A letter of the code {code} is mistyped. Compare it with the sheet. Nothing was saved.</source>
        <translation>أحد أحرف الرمز {code} مكتوب خطأً. قارنه بالورقة. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is no profile in {folder}. Nothing was changed. Check the folder, or make a profile there.</source>
        <translation>لا يوجد ملف شخصي في {folder}. لم يتغير شيء. تحقق من المجلد، أو أنشئ فيه ملفًا شخصيًا.</translation>
    </message>
    <message>
        <source>The profile in {folder} is not whole: {missing} is missing. What is there was left as it is. Put the file back from a copy of the folder.</source>
        <translation>الملف الشخصي في {folder} غير كامل: ينقصه {missing}. تُرك ما فيه كما هو. أعد الملف من نسخة للمجلد.</translation>
    </message>
    <message>
        <source>Making the profile in {folder} was cut short, so nothing was saved in it yet. Make it again in the same folder.</source>
        <translation>انقطع إنشاء الملف الشخصي في {folder}، فلم يُحفظ فيه شيء بعد. أنشئه مرة أخرى في المجلد نفسه.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read ({reason}). Nothing was changed. Check that you may read the folder.</source>
        <translation>تعذّرت قراءة الملف {file} ({reason}). لم يتغير شيء. تأكد من أن لك حق قراءة المجلد.</translation>
    </message>
    <message>
        <source>The profile in {folder} was made by a newer Muster. Nothing was changed. Install the newer version to open it.</source>
        <translation>أنشأ الملف الشخصي في {folder} إصدار أحدث من Muster. لم يتغير شيء. ثبّت الإصدار الأحدث لفتحه.</translation>
    </message>
    <message>
        <source>The file {file} is damaged, so the profile cannot be unlocked with it. Nothing was changed. Put the file back from a copy of the folder.</source>
        <translation>الملف {file} تالف، فلا يمكن به فتح قفل الملف الشخصي. لم يتغير شيء. أعد الملف من نسخة للمجلد.</translation>
    </message>
    <message>
        <source>The file {file} was changed by something other than Muster and is not trusted. Nothing was changed. Put the file back from a copy of the folder.</source>
        <translation>غيّر الملف {file} شيءٌ غير Muster، فلا يوثق به. لم يتغير شيء. أعد الملف من نسخة للمجلد.</translation>
    </message>
    <message>
        <source>{text!r} cannot be read as a day. Write it like {example}, or choose it in the calendar.</source>
        <translation>لا يمكن قراءة {text!r} على أنها يوم. اكتبه مثل {example}، أو اختره من التقويم.</translation>
    </message>
    <message>
        <source>{month} {year} has {days} days. Choose a day up to {days} {month}.</source>
        <translation>في {month} {year} عدد الأيام {days}. اختر يومًا حتى {days} {month}.</translation>
    </message>
    <message>
        <source>{text} can be read as two days. Write the month as a word, such as {example}.</source>
        <translation>يمكن أن تُقرأ {text} على أنها يومان. اكتب الشهر كلمة، مثل {example}.</translation>
    </message>
    <message>
        <source>Say whether it is the morning or the afternoon, such as {example}.</source>
        <translation>بيّن أهو الصباح أم ما بعد الظهر، مثل {example}.</translation>
    </message>
    <message>
        <source>Write the hour too, such as {example}.</source>
        <translation>اكتب الساعة أيضًا، مثل {example}.</translation>
    </message>
    <message>
        <source>{folder} holds something else than a demo. Nothing was changed; name a new folder.</source>
        <translation>في {folder} شيء غير المثال التجريبي. لم يتغير شيء؛ سمِّ مجلدًا جديدًا.</translation>
    </message>
    <message>
        <source>The server of the demo did not start ({reason}). Nothing was kept.</source>
        <translation>لم يبدأ خادم المثال التجريبي ({reason}). لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>This issue cannot be changed so: {missing}. Nothing was saved. Say it in the same command, such as {example}.</source>
        <translation>لا يمكن تغيير هذا البلاغ هكذا: {missing}. لم يُحفظ شيء. اذكر ذلك في الأمر نفسه، مثل {example}.</translation>
    </message>
    <message>
        <source>The fonts of Muster are missing from {folder}. Run make setup, or install Muster again.</source>
        <translation>خطوط Muster غير موجودة في {folder}. شغّل make setup، أو ثبّت Muster مرة أخرى.</translation>
    </message>
    <message>
        <source>The picture {file} could not be written. Check the folder and the room on the disk.</source>
        <translation>تعذّرت كتابة الصورة {file}. تحقق من المجلد ومن المساحة على القرص.</translation>
    </message>
    <message>
        <source>Nothing here is called {text!r}. Choose a name from the list, or add it first.</source>
        <translation>لا شيء هنا اسمه {text!r}. اختر اسمًا من القائمة، أو أضفه أولًا.</translation>
    </message>
    <message>
        <source>{count} here are called {text!r}. Choose the right one from the list.</source>
        <translation>عدد من يحمل هنا الاسم {text!r} هو {count}. اختر الصحيح من القائمة.</translation>
    </message>
    <message>
        <source>{text!r} is not one of: {choices}.</source>
        <translation>القيمة {text!r} ليست من: {choices}.</translation>
    </message>
    <message>
        <source>{text!r} is not {wanted}.</source>
        <translation>القيمة {text!r} ليست {wanted}.</translation>
    </message>
    <message>
        <source>There is no file {file}. Nothing was imported; check the name.</source>
        <translation>لا يوجد ملف {file}. لم يُستورد شيء؛ تحقق من الاسم.</translation>
    </message>
    <message>
        <source>{file} could not be opened for reading. Nothing was imported; close it elsewhere and try again.</source>
        <translation>تعذّر فتح {file} للقراءة. لم يُستورد شيء؛ أغلقه حيث هو مفتوح وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{file} is only the mark that a workbook is open in another program. Nothing was imported; choose the workbook itself, without ~$ in its name.</source>
        <translation>‏{file} مجرد علامة على أن مصنفًا مفتوح في برنامج آخر. لم يُستورد شيء؛ اختر المصنف نفسه، دون ~$ في اسمه.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was imported.</source>
        <translation>‏{file} فارغ. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{file} is neither an Excel workbook (.xlsx) nor a text table (.csv, .tsv). Nothing was imported; save it as one of these and try again.</source>
        <translation>‏{file} ليس مصنف Excel ‏(.xlsx) ولا جدولًا نصيًا (.csv، .tsv). لم يُستورد شيء؛ احفظه بإحدى هذه الصيغ وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{file} is a workbook in an older or other format. Nothing was imported; open it and save it as .xlsx.</source>
        <translation>‏{file} مصنف بصيغة أقدم أو مختلفة. لم يُستورد شيء؛ افتحه واحفظه بصيغة .xlsx.</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Nothing was imported; save it without one and try again.</source>
        <translation>‏{file} محمي بكلمة مرور. لم يُستورد شيء؛ احفظه دونها وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{file} is damaged or is not a workbook. Nothing was imported; open it in a spreadsheet program, save it again as .xlsx and try once more.</source>
        <translation>‏{file} تالف أو ليس مصنفًا. لم يُستورد شيء؛ افتحه في برنامج جداول واحفظه مرة أخرى بصيغة .xlsx ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB. Nothing was imported; split it into smaller files.</source>
        <translation>‏{file} أكبر من {most} ميغابايت. لم يُستورد شيء؛ قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than its size and was not opened further. Nothing was imported; ask who made it for a plain copy.</source>
        <translation>يتضخم {file} عند فكّه إلى ما يفوق حجمه كثيرًا، فلم يُتابَع فتحه. لم يُستورد شيء؛ اطلب نسخة بسيطة ممن أعدّه.</translation>
    </message>
    <message>
        <source>{file} has cells beyond line {lines} or column {columns}. Nothing was imported; split it, or delete what stands far outside the table.</source>
        <translation>في {file} خلايا بعد السطر {lines} أو العمود {columns}. لم يُستورد شيء؛ قسّمه، أو احذف ما يقع بعيدًا خارج الجدول.</translation>
    </message>
    <message>
        <source>{file} holds macros, links to other files or embedded objects. Nothing was imported; save a copy without them as .xlsx.</source>
        <translation>في {file} وحدات ماكرو أو روابط إلى ملفات أخرى أو كائنات مضمّنة. لم يُستورد شيء؛ احفظ نسخة خالية منها بصيغة .xlsx.</translation>
    </message>
    <message>
        <source>Reading {file} needed too much memory or time and was stopped. Nothing was imported; split it into smaller files.</source>
        <translation>احتاجت قراءة {file} إلى ذاكرة أو وقت أكثر مما ينبغي فأُوقفت. لم يُستورد شيء؛ قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>No line of {file} holds headings that fit. Nothing was imported; headings could be: {wanted}.</source>
        <translation>لا سطر في {file} فيه عناوين مناسبة. لم يُستورد شيء؛ يمكن أن تكون العناوين: {wanted}.</translation>
    </message>
    <message>
        <source>{file} has no column for {wanted}, which every row needs. Nothing was imported.</source>
        <translation>ليس في {file} عمود لـ {wanted}، وكل صف يحتاج إليه. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{field} is empty, and every row needs it.</source>
        <translation>‏{field} فارغ، وكل صف يحتاج إليه.</translation>
    </message>
    <message>
        <source>{field}: {text!r} can be read as two different days. Write it as year-month-day.</source>
        <translation>{field}: يمكن أن تُقرأ {text!r} على أنها يومان مختلفان. اكتبها سنة-شهر-يوم.</translation>
    </message>
    <message>
        <source>{field}: {text!r} is no day. Write it as year-month-day.</source>
        <translation>{field}: القيمة {text!r} ليست يومًا. اكتبها سنة-شهر-يوم.</translation>
    </message>
    <message>
        <source>This row names the same record as line {line}.</source>
        <translation>يسمّي هذا الصف السجل نفسه الذي في السطر {line}.</translation>
    </message>
    <message>
        <source>{field} makes the record what it is and cannot be changed by a file.</source>
        <translation>{field} يحدد هوية السجل ولا يمكن لملف أن يغيّره.</translation>
    </message>
    <message>
        <source>The id of this row belongs to a record of another sort or another site.</source>
        <translation>معرّف هذا الصف يخص سجلًا من نوع آخر أو موقع آخر.</translation>
    </message>
    <message>
        <source>{text!r} is not the id of a record.</source>
        <translation>القيمة {text!r} ليست معرّف سجل.</translation>
    </message>
    <message>
        <source>A text of {record} is too long for a cell. Nothing was written; export to a folder instead.</source>
        <translation>أحد نصوص {record} أطول من أن تسعه خلية. لم يُكتب شيء؛ صدّر إلى مجلد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>A record with this id exists already as another kind or at another site. Nothing was changed.</source>
        <translation>يوجد سجل بهذا المعرّف من نوع آخر أو في موقع آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters. Nothing was changed. Five ordinary words are easy to keep.</source>
        <translation>تحتاج عبارة المرور إلى {least} أحرف على الأقل. لم يتغير شيء. خمس كلمات عادية يسهل حفظها.</translation>
    </message>
    <message>
        <source>Make it longer: 15 characters or five words.</source>
        <translation>أطِلها: 15 حرفًا أو خمس كلمات.</translation>
    </message>
    <message>
        <source>It is easy to guess: add words that do not belong together.</source>
        <translation>يسهل تخمينها: أضف كلمات لا رابط بينها.</translation>
    </message>
    <message>
        <source>This is a strong passphrase.</source>
        <translation>عبارة المرور هذه قوية.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the profile. Nothing was changed. Try again, or use the recovery code.</source>
        <translation>ليست هذه عبارة المرور للملف الشخصي. لم يتغير شيء. حاول مرة أخرى، أو استخدم رمز الاسترداد.</translation>
    </message>
    <message>
        <source>This is not the recovery code of the profile. Nothing was changed. Use the newest printed code.</source>
        <translation>ليس هذا رمز الاسترداد للملف الشخصي. لم يتغير شيء. استخدم أحدث رمز طبعته.</translation>
    </message>
    <message>
        <source>There is a mistake in this recovery code: it has 28 letters and digits, in groups of four. Nothing was changed. Compare it with the print and try again.</source>
        <translation>في رمز الاسترداد هذا خطأ: فهو 28 حرفًا ورقمًا في مجموعات من أربعة. لم يتغير شيء. قارنه بالمطبوع وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The new key could not be written ({reason}). The passphrase and the recovery code are the same as before. Free some space and try again.</source>
        <translation>تعذّرت كتابة المفتاح الجديد ({reason}). عبارة المرور ورمز الاسترداد كما كانا. أفسح بعض المساحة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is already a profile in {folder}. It was left as it is. Open it, or choose an empty folder.</source>
        <translation>يوجد ملف شخصي في {folder} من قبل. تُرك كما هو. افتحه، أو اختر مجلدًا فارغًا.</translation>
    </message>
    <message>
        <source>The folder {folder} holds other files. They were left as they are. Choose an empty folder.</source>
        <translation>في المجلد {folder} ملفات أخرى. تُركت كما هي. اختر مجلدًا فارغًا.</translation>
    </message>
    <message>
        <source>No profile can be made in {folder} ({reason}). Nothing was left behind. Choose another folder.</source>
        <translation>لا يمكن إنشاء ملف شخصي في {folder} ({reason}). لم يُترك شيء وراءه. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The store was written by a newer Muster (its version is {found}, this one knows {newest}). Nothing was changed. Install the newer version to open it.</source>
        <translation>كتب المخزن إصدار أحدث من Muster (إصداره {found}، وهذا يعرف {newest}). لم يتغير شيء. ثبّت الإصدار الأحدث لفتحه.</translation>
    </message>
    <message>
        <source>What answered is not the server that this roll-out was joined on: its signature is missing or wrong. A Wi-Fi login page may be in the way. Nothing was changed; everything saved here is kept.</source>
        <translation>من أجاب ليس الخادم الذي جرى الانضمام إلى عملية الإطلاق عبره: توقيعه ناقص أو خاطئ. ربما تعترض صفحة دخول لشبكة Wi-Fi. لم يتغير شيء؛ وكل ما حُفظ هنا باقٍ.</translation>
    </message>
    <message>
        <source>This roll-out is on this computer only. Everything saved here is kept. Join a server with a code to share it.</source>
        <translation>عملية الإطلاق هذه على هذا الحاسوب وحده. كل ما حُفظ هنا باقٍ. انضم إلى خادم برمز لمشاركتها.</translation>
    </message>
    <message>
        <source>The server does not know this computer. Everything saved here is kept. Ask HQ for a new code and join again.</source>
        <translation>لا يعرف الخادم هذا الحاسوب. كل ما حُفظ هنا باقٍ. اطلب من المقر الرئيسي رمزًا جديدًا وانضم مرة أخرى.</translation>
    </message>
    <message>
        <source>HQ removed this computer. What was saved here was handed to HQ and is kept; nothing more can be read.</source>
        <translation>أزال المقر الرئيسي هذا الحاسوب. ما حُفظ هنا سُلّم إلى المقر الرئيسي وهو محفوظ؛ ولا يمكن قراءة المزيد.</translation>
    </message>
    <message>
        <source>HQ reported this computer as stolen. It can no longer be used with this roll-out.</source>
        <translation>أبلغ المقر الرئيسي أن هذا الحاسوب مسروق. لم يعد استخدامه ممكنًا في عملية الإطلاق هذه.</translation>
    </message>
    <message>
        <source>The server does not hold this roll-out for you. Everything saved here is kept. Ask HQ for an invitation.</source>
        <translation>ليست عملية الإطلاق هذه متاحة لك على الخادم. كل ما حُفظ هنا باقٍ. اطلب دعوة من المقر الرئيسي.</translation>
    </message>
    <message>
        <source>The server misses earlier changes of this computer and took none of the later ones. Everything saved here is kept. Sync again; if it stays so, tell HQ.</source>
        <translation>تنقص الخادم تغييرات سابقة من هذا الحاسوب ولم يأخذ شيئًا من اللاحقة. كل ما حُفظ هنا باقٍ. زامن مرة أخرى؛ فإن بقي الأمر كذلك فأبلغ المقر الرئيسي.</translation>
    </message>
    <message>
        <source>The sync was stopped. What was sent and taken until then is kept; the rest waits.</source>
        <translation>أُوقفت المزامنة. ما أُرسل وأُخذ حتى ذلك الحين محفوظ؛ والباقي ينتظر.</translation>
    </message>
    <message>
        <source>A code on paper has no “{found}”: only digits and the letters but U. Nothing was saved.</source>
        <translation>لا يحتوي الرمز المطبوع على الورق على «{found}»، بل على أرقام والأحرف من A إلى Z عدا U. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is no site {path!r}. The nearest are: {nearest}. Nothing was saved. Add the site first, or choose one.</source>
        <translation>لا يوجد موقع {path!r}. الأقرب إليه: {nearest}. لم يُحفظ شيء. أضف الموقع أولًا، أو اختر واحدًا.</translation>
    </message>
    <message>
        <source>There is no kind of record called {kind!r}. The kinds are: {kinds}. Nothing was saved.</source>
        <translation>لا يوجد نوع سجلات اسمه {kind!r}. الأنواع هي: {kinds}. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{kind} has no field called {field!r}. Its fields are: {fields}. Nothing was saved.</source>
        <translation>ليس في {kind} حقل اسمه {field!r}. حقوله: {fields}. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is no record {record} here. Nothing was saved.</source>
        <translation>لا يوجد سجل {record} هنا. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{field} is needed and is empty. Nothing was saved.</source>
        <translation>‏{field} مطلوب وهو فارغ. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{field} names what this record is about and cannot be changed. Delete it and add another. Nothing was saved.</source>
        <translation>يحدد {field} موضوع هذا السجل ولا يمكن تغييره. احذف السجل وأضف غيره. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Your role may not change {field} of {kind} at {site}. Nothing was saved. Ask a coordinator or HQ.</source>
        <translation>لا يسمح دورك بتغيير {field} في {kind} عند {site}. لم يُحفظ شيء. اسأل منسّقًا أو المقر الرئيسي.</translation>
    </message>
    <message>
        <source>Rows in {file}: {rows}. Added: {added}. Changed: {changed}. Already here: {same}. Refused: {refused}.</source>
        <translation>الصفوف في {file}: {rows}. المضافة: {added}. المعدّلة: {changed}. الموجودة من قبل: {same}. المرفوضة: {refused}.</translation>
    </message>
    <message>
        <source>Read from the sheet {sheet}, headings in line {line}.</source>
        <translation>قُرئت من الورقة {sheet}، والعناوين في السطر {line}.</translation>
    </message>
    <message>
        <source>The file has no line of headings; its columns were taken as {fields}.</source>
        <translation>ليس في الملف سطر عناوين؛ أُخذت أعمدته على أنها {fields}.</translation>
    </message>
    <message>
        <source>Columns taken: {columns}.</source>
        <translation>الأعمدة المأخوذة: {columns}.</translation>
    </message>
    <message>
        <source>The values of {wanted} stand under the heading {heading} and were taken from there.</source>
        <translation>تقع قيم {wanted} تحت العنوان {heading} وأُخذت من هناك.</translation>
    </message>
    <message>
        <source>Left out, because nothing here is called so: {columns}.</source>
        <translation>تُركت لأن لا شيء هنا يحمل هذا الاسم: {columns}.</translation>
    </message>
    <message>
        <source>Left out, because another column fits better: {columns}.</source>
        <translation>تُركت لأن عمودًا آخر أنسب: {columns}.</translation>
    </message>
    <message>
        <source>Left out, because they are empty: {columns}.</source>
        <translation>تُركت لأنها فارغة: {columns}.</translation>
    </message>
    <message>
        <source>Used only to know each row again: {columns}.</source>
        <translation>استُخدمت لمعرفة كل صف عند تكراره فقط: {columns}.</translation>
    </message>
    <message>
        <source>Cells that say only that they are empty (NULL, N/A, a dash): {count}.</source>
        <translation>خلايا لا تقول إلا إنها فارغة (NULL أو N/A أو شرطة): {count}.</translation>
    </message>
    <message>
        <source>Empty lines passed over: {count}.</source>
        <translation>أسطر فارغة جرى تجاوزها: {count}.</translation>
    </message>
    <message>
        <source>Lines passed over because they hold hashtags or repeat the headings: {lines}.</source>
        <translation>أسطر جرى تجاوزها لأن فيها وسومًا أو تكرارًا للعناوين: {lines}.</translation>
    </message>
    <message>
        <source>Names that fit no one record here; these cells were left out: {names}.</source>
        <translation>أسماء لا تطابق سجلًا واحدًا هنا؛ تُركت خلاياها: {names}.</translation>
    </message>
    <message>
        <source>Cells where people here wrote something else since the first import; theirs was kept: {count}, in lines {lines}.</source>
        <translation>خلايا كتب فيها الناس هنا شيئًا آخر منذ الاستيراد الأول؛ أُبقي ما كتبوه: {count}، في الأسطر {lines}.</translation>
    </message>
    <message>
        <source>Cells whose field waits for a decision here; left as they are: {count}, in lines {lines}.</source>
        <translation>خلايا ينتظر حقلها قرارًا هنا؛ تُركت كما هي: {count}، في الأسطر {lines}.</translation>
    </message>
    <message>
        <source>Rows that were deleted here before; they stay deleted: lines {lines}.</source>
        <translation>صفوف حُذفت هنا من قبل؛ تبقى محذوفة: الأسطر {lines}.</translation>
    </message>
    <message>
        <source>Rows that name a site of another roll-out; they were put at the chosen site: lines {lines}.</source>
        <translation>صفوف تسمّي موقعًا في عملية إطلاق أخرى؛ وُضعت في الموقع المختار: الأسطر {lines}.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8 and was read as Western European text: look at its accented letters.</source>
        <translation>الملف ليس بترميز UTF-8 وقُرئ على أنه نص أوروبي غربي: راجع أحرفه ذات العلامات.</translation>
    </message>
    <message>
        <source>The formats in the file are damaged and were left out: look at its dates and codes.</source>
        <translation>تنسيقات الملف تالفة وتُركت: راجع تواريخه ورموزه.</translation>
    </message>
    <message>
        <source>Codes in {field} that seem to have lost a zero at their front, taken as they stand: {count}.</source>
        <translation>رموز في {field} يبدو أنها فقدت صفرًا في أولها، وأُخذت كما هي: {count}.</translation>
    </message>
    <message>
        <source>Line {line} was refused: {why}</source>
        <translation>رُفض السطر {line}: {why}</translation>
    </message>
    <message>
        <source>{file} could not be written. Close it elsewhere, or choose another place; nothing was lost.</source>
        <translation>تعذّرت كتابة {file}. أغلقه حيث هو مفتوح، أو اختر مكانًا آخر؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>{folder} holds no Muster server. Make one with muster-server init.</source>
        <translation>ليس في {folder} خادم Muster. أنشئ واحدًا بالأمر muster-server init.</translation>
    </message>
    <message>
        <source>{folder} was made by a newer muster-server. Nothing was changed. Install the newer program.</source>
        <translation>أنشأ {folder} إصدار أحدث من muster-server. لم يتغير شيء. ثبّت البرنامج الأحدث.</translation>
    </message>
    <message>
        <source>{path} is damaged or not whole. Nothing was changed. Put this file back from a backup of the folder.</source>
        <translation>‏{path} تالف أو غير كامل. لم يتغير شيء. أعد هذا الملف من نسخة احتياطية للمجلد.</translation>
    </message>
    <message>
        <source>{folder} cannot be read or written ({reason}). Choose a folder that you may write.</source>
        <translation>تعذّرت قراءة {folder} أو الكتابة فيه ({reason}). اختر مجلدًا يحق لك الكتابة فيه.</translation>
    </message>
    <message>
        <source>“{url}” names no database that Muster knows. It looks like postgresql://user@host/name</source>
        <translation>لا يسمّي «{url}» قاعدة بيانات يعرفها Muster. يكون على شكل postgresql://user@host/name</translation>
    </message>
    <message>
        <source>The database {name} at {host} cannot be reached or refuses this user. Nothing was changed.</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات {name} عند {host} أو أنها ترفض هذا المستخدم. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The database belongs to another server than {folder}, or is empty while this server has one already. Nothing was changed. Check --data and --database.</source>
        <translation>تتبع قاعدة البيانات خادمًا غير {folder}، أو أنها فارغة ولهذا الخادم قاعدة من قبل. لم يتغير شيء. تحقق من --data و--database.</translation>
    </message>
    <message>
        <source>No device, or more than one, has an id that begins with “{device}”. See muster-server devices.</source>
        <translation>لا جهاز، أو أكثر من جهاز، يبدأ معرّفه بـ «{device}». انظر muster-server devices.</translation>
    </message>
    <message>
        <source>There is no role “{role}”. The roles are: {roles}.</source>
        <translation>لا يوجد دور «{role}». الأدوار هي: {roles}.</translation>
    </message>
    <message>
        <source>The roll-out has no person with the id {person}. Nobody was invited.</source>
        <translation>ليس في عملية الإطلاق شخص معرّفه {person}. لم يُدعَ أحد.</translation>
    </message>
    <message>
        <source>This server has a roll-out “{slug}” already. Nothing was changed. Give the new one another name.</source>
        <translation>على هذا الخادم عملية إطلاق «{slug}» من قبل. لم يتغير شيء. أعط الجديدة اسمًا آخر.</translation>
    </message>
    <message>
        <source>This server has no roll-out “{name}”. It has: {names}.</source>
        <translation>ليس على هذا الخادم عملية إطلاق «{name}». عليه: {names}.</translation>
    </message>
    <message>
        <source>This server has no roll-out yet. Make one with muster-server init.</source>
        <translation>ليس على هذا الخادم عملية إطلاق بعد. أنشئ واحدة بالأمر muster-server init.</translation>
    </message>
    <message>
        <source>“{path}” is not the path of a site. It looks like {slug} or {slug}/north/block-2</source>
        <translation>«{path}» ليس مسار موقع. يكون على شكل {slug} أو {slug}/north/block-2</translation>
    </message>
    <message>
        <source>Port {port} of {host} is in use by another program. Choose another with --port, or 0 for a free one.</source>
        <translation>المنفذ {port} على {host} يستخدمه برنامج آخر. اختر غيره بـ --port، أو 0 لمنفذ حر.</translation>
    </message>
    <message>
        <source>This computer cannot listen at {host} port {port} ({reason}).</source>
        <translation>لا يستطيع هذا الحاسوب الاستماع عند {host} على المنفذ {port} ({reason}).</translation>
    </message>
    <message>
        <source>The server did not start to answer. Its messages above may say why.</source>
        <translation>لم يبدأ الخادم بالإجابة. قد تبيّن رسائله أعلاه السبب.</translation>
    </message>
    <message>
        <source>With SQLite one worker serves everybody. Use --workers together with a PostgreSQL database.</source>
        <translation>مع SQLite تخدم عملية واحدة الجميع. استخدم --workers مع قاعدة بيانات PostgreSQL.</translation>
    </message>
    <message>
        <source>{path} is no certificate that goes with its key, in PEM. The server was not started.</source>
        <translation>‏{path} ليس شهادة توافق مفتاحها بصيغة PEM. لم يُشغَّل الخادم.</translation>
    </message>
    <message>
        <source>Muster met a fault of its own and stopped; what was saved is kept. A report without any of your data is in {report}.</source>
        <translation>وقع في Muster خطأ من عنده فتوقف؛ ما حُفظ باقٍ. يوجد تقرير خالٍ من بياناتك في {report}.</translation>
    </message>
    <message>
        <source>Muster met a fault of its own ({fault}) and stopped; what was saved is kept.</source>
        <translation>وقع في Muster خطأ من عنده ({fault}) فتوقف؛ ما حُفظ باقٍ.</translation>
    </message>
    <message>
        <source>The profile is locked. Give the passphrase in MUSTER_PASSPHRASE or with --passphrase-file.</source>
        <translation>الملف الشخصي مقفل. أعط عبارة المرور في MUSTER_PASSPHRASE أو بـ --passphrase-file.</translation>
    </message>
    <message>
        <source>The file {file} with the passphrase could not be read. Nothing was changed.</source>
        <translation>تعذّرت قراءة الملف {file} الذي فيه عبارة المرور. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This profile holds no roll-out yet. Join one, or begin one with muster init.</source>
        <translation>ليس في هذا الملف الشخصي عملية إطلاق بعد. انضم إلى واحدة، أو ابدأ واحدة بالأمر muster init.</translation>
    </message>
    <message>
        <source>This profile holds no roll-out {rollout!r}. It holds: {rollouts}.</source>
        <translation>ليس في هذا الملف الشخصي عملية إطلاق {rollout!r}. فيه: {rollouts}.</translation>
    </message>
    <message>
        <source>{field} of this record is not waiting for a decision. Nothing was changed.</source>
        <translation>الحقل {field} في هذا السجل لا ينتظر قرارًا. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The store of this profile is not whole: {faults}. Nothing was changed. Copy the folder away, then join again; what was sent is on the server.</source>
        <translation>مخزن هذا الملف الشخصي غير سليم: {faults}. لم يتغير شيء. انسخ المجلد إلى مكان آخر، ثم انضم مرة أخرى؛ ما أُرسل موجود على الخادم.</translation>
    </message>
    <message>
        <source>The log of {name} is not what it was: change {seq} does not fit its chain. Stop the server and put back a backup; laptops offer again what came after it.</source>
        <translation>لم يعد سجل {name} كما كان: التغيير {seq} لا يوافق سلسلته. أوقف الخادم وأعد نسخة احتياطية؛ فالحواسيب تعرض مرة أخرى ما جاء بعدها.</translation>
    </message>
    <message>
        <source>The database file is damaged ({what}). Stop the server and put back a backup; laptops offer again.</source>
        <translation>ملف قاعدة البيانات تالف ({what}). أوقف الخادم وأعد نسخة احتياطية؛ فالحواسيب تعرض ما لديها مرة أخرى.</translation>
    </message>
    <message>
        <source>This server has several roll-outs; name one: {names}.</source>
        <translation>على هذا الخادم عدة عمليات إطلاق؛ سمِّ واحدة: {names}.</translation>
    </message>
    <message>
        <source>“{text}” is no id: an id has 32 digits from 0 to f.</source>
        <translation>«{text}» ليس معرّفًا: في المعرّف 32 رقمًا من 0 إلى f.</translation>
    </message>
    <message>
        <source>Nothing that waits for a decision has the number {save}. Nothing was changed. List what is kept aside.</source>
        <translation>لا شيء ينتظر قرارًا بالرقم {save}. لم يتغيّر شيء. اعرض قائمة ما وُضع جانبًا.</translation>
    </message>
    <message>
        <source>Only HQ decides on what was kept aside at {site}. Nothing was changed.</source>
        <translation>المقر الرئيسي وحده يقرّر بشأن ما وُضع جانبًا في {site}. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This cannot be accepted as it stands: {reason}. Nothing was changed. Decline it, or enter it anew.</source>
        <translation>لا يمكن قبول هذا كما هو: {reason}. لم يتغيّر شيء. ارفضه، أو أدخله من جديد.</translation>
    </message>
    <message>
        <source>Say in a few words why it is declined; its author reads them. Nothing was changed.</source>
        <translation>اذكر بكلمات قليلة سبب الرفض؛ سيقرؤها صاحبه. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>the rights at that time did not allow it</source>
        <translation>لم تسمح به الصلاحيات في ذلك الوقت</translation>
    </message>
    <message>
        <source>the value does not fit the field</source>
        <translation>القيمة لا تناسب الحقل</translation>
    </message>
    <message>
        <source>the value is too large</source>
        <translation>القيمة كبيرة جدًا</translation>
    </message>
    <message>
        <source>it came from a computer that is not its author&apos;s</source>
        <translation>جاء من حاسوب ليس حاسوب صاحبه</translation>
    </message>
    <message>
        <source>there was no such site</source>
        <translation>لم يكن هناك موقع كهذا</translation>
    </message>
    <message>
        <source>the record is of another kind or at another site</source>
        <translation>السجل من نوع آخر أو في موقع آخر</translation>
    </message>
    <message>
        <source>its number was given to another change</source>
        <translation>أُعطي رقمه لتغيير آخر</translation>
    </message>
    <message>
        <source>HQ had removed the computer that it was made on</source>
        <translation>كان المقر الرئيسي قد أزال الحاسوب الذي أُجري عليه</translation>
    </message>
    <message>
        <source>it was saved together with something that was kept aside</source>
        <translation>حُفظ مع شيء وُضع جانبًا</translation>
    </message>
    <message>
        <source>a decision on something that was kept aside</source>
        <translation>قرار بشأن شيء وُضع جانبًا</translation>
    </message>
    <message>
        <source>a reason that this program does not know yet</source>
        <translation>سبب لا يعرفه هذا البرنامج بعد</translation>
    </message>
    <message>
        <source>HQ removed this computer more than 90 days ago, or it holds more than 10 MB that was not sent. What still waits was not taken; it is kept here. Ask HQ how to hand it over.</source>
        <translation>أزال المقر الرئيسي هذا الحاسوب قبل أكثر من 90 يومًا، أو أن فيه أكثر من 10 ميغابايت لم تُرسل. وما ينتظر لم يؤخذ؛ وهو محفوظ هنا. اسأل المقر الرئيسي كيف تسلّمه.</translation>
    </message>
    <message>
        <source>Nothing is filled in on this sheet. Nothing was kept. Answer one question at least, or leave it to the next person.</source>
        <translation>لم يُملأ شيء في هذه الورقة. لم يُحفظ شيء. أجب عن سؤال واحد على الأقل، أو اتركها للشخص التالي.</translation>
    </message>
    <message>
        <source>There is no training {training!r} here, or several are called so. `muster list training` shows their ids.</source>
        <translation>لا يوجد هنا تدريب باسم {training!r}، أو هناك عدة تدريبات بهذا الاسم. يعرض `muster list training` معرّفاتها.</translation>
    </message>
    <message>
        <source>Nobody in {training} is ready for a certificate yet. The register says why. Nothing was written.</source>
        <translation>لا أحد في {training} جاهز للحصول على شهادة بعد. السجل يبيّن السبب. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>a month such as 2026-11</source>
        <translation>شهر مثل 2026-11</translation>
    </message>
    <message>
        <source>The sheet could not be written to {file}. Check the folder and the room on the disk. Nothing else was changed.</source>
        <translation>تعذرت كتابة الورقة في {file}. افحص المجلد والمساحة على القرص. لم يتغير شيء آخر.</translation>
    </message>
    <message>
        <source>The file {file} could not be written. Check the folder and the room on the disk. Nothing else was changed.</source>
        <translation>تعذرت كتابة الملف {file}. افحص المجلد والمساحة على القرص. لم يتغير شيء آخر.</translation>
    </message>
    <message>
        <source>The program does not speak {language!r}. It speaks: {languages}. Nothing was written.</source>
        <translation>لا يتكلم البرنامج {language!r}. يتكلم: {languages}. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The report could not be written to {file}. Check the folder and the room on the disk. Nothing else was changed.</source>
        <translation>تعذرت كتابة التقرير في {file}. افحص المجلد والمساحة على القرص. لم يتغير شيء آخر.</translation>
    </message>
    <message>
        <source>Not every file in {folder} could be taken away ({reason}). Remove the folder yourself; what is left in it can be opened by nobody once profile.json is gone.</source>
        <translation>تعذّرت إزالة كل الملفات في {folder} ({reason}). أزل المجلد بنفسك؛ وما يبقى فيه لا يستطيع أحد فتحه بعد زوال profile.json.</translation>
    </message>
    <message>
        <source>Nobody in this training has the code {code}. It may be on the sheet of another one. Nothing was saved.</source>
        <translation>لا أحد في هذا التدريب رمزه {code}. ربما هو من ورقة تدريب آخر. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{code} is the code of the training. Type the code of a person&apos;s line. Nothing was saved.</source>
        <translation>{code} هو رمز التدريب. اكتب رمز سطر أحد الأشخاص. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Two people in this training have the code {code} by chance. Mark them in the register. Nothing was saved.</source>
        <translation>لشخصين في هذا التدريب الرمز {code} نفسه مصادفةً. سجّلهما في سجل الحضور. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{text} is no mark. Type P, L, A, E or X; after L or X the minutes, such as L 15. Nothing was saved.</source>
        <translation>{text} ليست علامة. اكتب P أو L أو A أو E أو X، وبعد L أو X الدقائق، مثل L 15. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The disk is almost full, so Muster only reads for now. This step was not saved; everything saved before is kept, and what waits is still sent. Try again once {needed} MB of the disk are free.</source>
        <translation>القرص ممتلئ تقريبًا، لذلك يعرض Muster البيانات للقراءة فقط الآن. لم تُحفظ هذه الخطوة؛ كل ما حُفظ من قبل باقٍ، وما ينتظر الإرسال يُرسل كالمعتاد. حاول مرة أخرى عند توفر {needed} ميغابايت على القرص.</translation>
    </message>
</context>
</TS>
