<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>FileRefusal</name>
    <message>
        <source>%1 keeps its name: a file with the new name is there already. Choose another one.</source>
        <translation>يبقى اسم %1 كما هو: يوجد ملف بالاسم الجديد من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>%1 is not in its folder any more. Start it over to fetch it again.</source>
        <translation>لم يعد %1 في مجلّده. ابدأه من جديد لجلبه مرّة أخرى.</translation>
    </message>
    <message>
        <source>%1 stays where it is: its folder or the new one cannot be written to. Choose another folder.</source>
        <translation>يبقى %1 في مكانه: لا يمكن الكتابة في مجلّده أو في المجلّد الجديد. اختر مجلّدًا آخر.</translation>
    </message>
    <message>
        <source>%1 stays where it is: it does not fit on the other disk. Make room there, or choose another folder.</source>
        <translation>يبقى %1 في مكانه: لا يتّسع له القرص الآخر. أفسِح مكانًا هناك، أو اختر مجلّدًا آخر.</translation>
    </message>
    <message>
        <source>%1 is in use just now. Try again in a moment.</source>
        <translation>الملف %1 قيد الاستخدام الآن. حاول مجدّدًا بعد لحظات.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written (%2). Look at its disk.</source>
        <translation>تعذّرت قراءة %1 أو كتابته (%2). تحقّق من القرص الذي هو عليه.</translation>
    </message>
    <message>
        <source>The trash does not have these files any more:</source>
        <translation>لم تعد هذه الملفات في سلّة المهملات:</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: the disk of their files is not there (%1). Connect it and undo again.</source>
        <translation>
            <numerusform>لا يبقى أي تنزيل (%Ln) مُزالًا: القرص الذي عليه ملفاته غير موجود (%1). صِله ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيل واحد (%Ln) مُزالًا: القرص الذي عليه ملفاته غير موجود (%1). صِله ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيلان (%Ln) مُزالين: القرص الذي عليه ملفاتهما غير موجود (%1). صِله ثم تراجع مجدّدًا.</numerusform>
            <numerusform>تبقى %Ln تنزيلات مُزالة: القرص الذي عليه ملفاتها غير موجود (%1). صِله ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيلًا مُزالًا: القرص الذي عليه ملفاتها غير موجود (%1). صِله ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيل مُزالًا: القرص الذي عليه ملفاتها غير موجود (%1). صِله ثم تراجع مجدّدًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their folder cannot be written to (%1). Change its permissions and undo again.</source>
        <translation>
            <numerusform>لا يبقى أي تنزيل (%Ln) مُزالًا: لا يمكن الكتابة في مجلّده (%1). غيّر أذونات المجلّد ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيل واحد (%Ln) مُزالًا: لا يمكن الكتابة في مجلّده (%1). غيّر أذونات المجلّد ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيلان (%Ln) مُزالين: لا يمكن الكتابة في مجلّدهما (%1). غيّر أذونات المجلّد ثم تراجع مجدّدًا.</numerusform>
            <numerusform>تبقى %Ln تنزيلات مُزالة: لا يمكن الكتابة في مجلّدها (%1). غيّر أذونات المجلّد ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيلًا مُزالًا: لا يمكن الكتابة في مجلّدها (%1). غيّر أذونات المجلّد ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيل مُزالًا: لا يمكن الكتابة في مجلّدها (%1). غيّر أذونات المجلّد ثم تراجع مجدّدًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their files do not fit on the disk (%1). Make room there and undo again.</source>
        <translation>
            <numerusform>لا يبقى أي تنزيل (%Ln) مُزالًا: لا يتّسع القرص لملفاته (%1). أفسِح مكانًا هناك ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيل واحد (%Ln) مُزالًا: لا يتّسع القرص لملفاته (%1). أفسِح مكانًا هناك ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيلان (%Ln) مُزالين: لا يتّسع القرص لملفاتهما (%1). أفسِح مكانًا هناك ثم تراجع مجدّدًا.</numerusform>
            <numerusform>تبقى %Ln تنزيلات مُزالة: لا يتّسع القرص لملفاتها (%1). أفسِح مكانًا هناك ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيلًا مُزالًا: لا يتّسع القرص لملفاتها (%1). أفسِح مكانًا هناك ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيل مُزالًا: لا يتّسع القرص لملفاتها (%1). أفسِح مكانًا هناك ثم تراجع مجدّدًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their files cannot be taken out of the trash (%1). Look at its disk and undo again.</source>
        <translation>
            <numerusform>لا يبقى أي تنزيل (%Ln) مُزالًا: لا يمكن إخراج ملفاته من سلّة المهملات (%1). تحقّق من قرصها ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيل واحد (%Ln) مُزالًا: لا يمكن إخراج ملفاته من سلّة المهملات (%1). تحقّق من قرصها ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى تنزيلان (%Ln) مُزالين: لا يمكن إخراج ملفاتهما من سلّة المهملات (%1). تحقّق من قرصها ثم تراجع مجدّدًا.</numerusform>
            <numerusform>تبقى %Ln تنزيلات مُزالة: لا يمكن إخراج ملفاتها من سلّة المهملات (%1). تحقّق من قرصها ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيلًا مُزالًا: لا يمكن إخراج ملفاتها من سلّة المهملات (%1). تحقّق من قرصها ثم تراجع مجدّدًا.</numerusform>
            <numerusform>يبقى %Ln تنزيل مُزالًا: لا يمكن إخراج ملفاتها من سلّة المهملات (%1). تحقّق من قرصها ثم تراجع مجدّدًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be saved: %2. Make room on the disk or choose another folder, then save again.</source>
        <translation>تعذّر حفظ %1: %2. أفسِح مكانًا على القرص أو اختر مجلّدًا آخر، ثم احفظ مجدّدًا.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1 download finished</source>
        <translation>اكتمل تنزيل واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads finished</source>
        <translation>
            <numerusform>لم يكتمل أيّ تنزيل</numerusform>
            <numerusform>اكتمل تنزيل واحد</numerusform>
            <numerusform>اكتمل تنزيلان</numerusform>
            <numerusform>اكتملت %Ln تنزيلات</numerusform>
            <numerusform>اكتمل %Ln تنزيلًا</numerusform>
            <numerusform>اكتمل %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>1 download failed</source>
        <translation>فشل تنزيل واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads failed</source>
        <translation>
            <numerusform>لم يفشل أيّ تنزيل</numerusform>
            <numerusform>فشل تنزيل واحد</numerusform>
            <numerusform>فشل تنزيلان</numerusform>
            <numerusform>فشلت %Ln تنزيلات</numerusform>
            <numerusform>فشل %Ln تنزيلًا</numerusform>
            <numerusform>فشل %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>1 running</source>
        <translation>واحد قيد التنزيل</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>لا شيء قيد التنزيل</numerusform>
            <numerusform>واحد قيد التنزيل</numerusform>
            <numerusform>اثنان قيد التنزيل</numerusform>
            <numerusform>%Ln قيد التنزيل</numerusform>
            <numerusform>%Ln قيد التنزيل</numerusform>
            <numerusform>%Ln قيد التنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>واحد في الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء في الانتظار</numerusform>
            <numerusform>واحد في الانتظار</numerusform>
            <numerusform>اثنان في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>1 download</source>
        <translation>تنزيل واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads</source>
        <translation>
            <numerusform>لا تنزيلات</numerusform>
            <numerusform>تنزيل واحد</numerusform>
            <numerusform>تنزيلان</numerusform>
            <numerusform>%Ln تنزيلات</numerusform>
            <numerusform>%Ln تنزيلًا</numerusform>
            <numerusform>%Ln تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>رابط واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>لا روابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%Ln روابط</numerusform>
            <numerusform>%Ln رابطًا</numerusform>
            <numerusform>%Ln رابط</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>ملف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: finished, failed</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>وواحد آخر</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a complete link.</source>
        <translation>هذا ليس رابطًا كاملًا.</translation>
    </message>
    <message>
        <source>This is not a complete link: %1.</source>
        <translation>هذا ليس رابطًا كاملًا: %1.</translation>
    </message>
    <message>
        <source>Only http and https links can be downloaded.</source>
        <translation>لا يمكن التنزيل إلا من روابط http وhttps.</translation>
    </message>
    <message>
        <source>Only http and https links can be downloaded, not this one: %1.</source>
        <translation>لا يمكن التنزيل إلا من روابط http وhttps، لا من هذا: %1.</translation>
    </message>
    <message>
        <source>The server’s name was not found.</source>
        <translation>لم يُعثر على اسم الخادم.</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>الخادم لا يقبل الاتصالات.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يُجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>No secure connection could be made: the server cannot prove that it is the right one.</source>
        <translation>تعذّر إنشاء اتصال آمن: لا يستطيع الخادم إثبات أنّه الخادم الصحيح.</translation>
    </message>
    <message>
        <source>No secure connection could be made: %1.</source>
        <translation>تعذّر إنشاء اتصال آمن: %1.</translation>
    </message>
    <message>
        <source>The proxy does not work.</source>
        <translation>الوسيط لا يعمل.</translation>
    </message>
    <message>
        <source>The proxy does not work: %1.</source>
        <translation>الوسيط لا يعمل: %1.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password.</source>
        <translation>يطلب الوسيط اسم مستخدم وكلمة سرّ.</translation>
    </message>
    <message>
        <source>The server asks for a user name and a password.</source>
        <translation>يطلب الخادم اسم مستخدم وكلمة سرّ.</translation>
    </message>
    <message>
        <source>The server refuses to hand out this file.</source>
        <translation>يرفض الخادم تسليم هذا الملف.</translation>
    </message>
    <message>
        <source>The server has no file at this link.</source>
        <translation>لا يوجد ملف عند هذا الرابط على الخادم.</translation>
    </message>
    <message>
        <source>The file was removed from the server for good.</source>
        <translation>أُزيل الملف من الخادم نهائيًّا.</translation>
    </message>
    <message>
        <source>The server wants fewer requests for a while.</source>
        <translation>يطلب الخادم تقليل الطلبات لبعض الوقت.</translation>
    </message>
    <message>
        <source>The server is overloaded or has a problem of its own.</source>
        <translation>الخادم مثقل بالطلبات أو لديه مشكلة خاصّة به.</translation>
    </message>
    <message>
        <source>The server did not send the file.</source>
        <translation>لم يرسل الخادم الملف.</translation>
    </message>
    <message>
        <source>The server did not send the file: %1.</source>
        <translation>لم يرسل الخادم الملف: %1.</translation>
    </message>
    <message>
        <source>The server sends this link round in circles.</source>
        <translation>يعيد الخادم توجيه هذا الرابط في حلقة مفرغة.</translation>
    </message>
    <message>
        <source>The server sends this link on to somewhere that cannot be used.</source>
        <translation>يعيد الخادم توجيه هذا الرابط إلى عنوان لا يمكن استخدامه.</translation>
    </message>
    <message>
        <source>The server sends this link on to somewhere that cannot be used: %1.</source>
        <translation>يعيد الخادم توجيه هذا الرابط إلى عنوان لا يمكن استخدامه: %1.</translation>
    </message>
    <message>
        <source>The server sends this secure link on to one that is not secure.</source>
        <translation>يعيد الخادم توجيه هذا الرابط الآمن إلى رابط غير آمن.</translation>
    </message>
    <message>
        <source>The server sends this secure link on to one that is not secure: %1.</source>
        <translation>يعيد الخادم توجيه هذا الرابط الآمن إلى رابط غير آمن: %1.</translation>
    </message>
    <message>
        <source>The server’s reply contradicts itself and cannot be trusted.</source>
        <translation>ردّ الخادم متناقض ولا يمكن الوثوق به.</translation>
    </message>
    <message>
        <source>The server’s reply cannot be trusted: %1.</source>
        <translation>لا يمكن الوثوق بردّ الخادم: %1.</translation>
    </message>
    <message>
        <source>The header of the server’s reply is too large.</source>
        <translation>ترويسة ردّ الخادم كبيرة جدًّا.</translation>
    </message>
    <message>
        <source>This server sends interim replies, which Bobbin cannot read.</source>
        <translation>يرسل هذا الخادم ردودًا مرحلية لا يستطيع Bobbin قراءتها.</translation>
    </message>
    <message>
        <source>The server answered, but sent no file.</source>
        <translation>أجاب الخادم لكنّه لم يرسل ملفًا.</translation>
    </message>
    <message>
        <source>The file on the server is not the one this download began with.</source>
        <translation>الملف على الخادم ليس هو الملف الذي بدأ به هذا التنزيل.</translation>
    </message>
    <message>
        <source>The file on the server is not the one this download began with: %1.</source>
        <translation>الملف على الخادم ليس هو الملف الذي بدأ به هذا التنزيل: %1.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>لم تبقَ مساحة على القرص.</translation>
    </message>
    <message>
        <source>There is no room left on the disk: %1.</source>
        <translation>لم تبقَ مساحة على القرص: %1.</translation>
    </message>
    <message>
        <source>The file is larger than this disk or your quota allows.</source>
        <translation>الملف أكبر ممّا يسمح به هذا القرص أو حصّتك عليه.</translation>
    </message>
    <message>
        <source>The file is larger than this disk or your quota allows: %1.</source>
        <translation>الملف أكبر ممّا يسمح به هذا القرص أو حصّتك عليه: %1.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>أبلغ القرص عن خطأ.</translation>
    </message>
    <message>
        <source>The disk reported an error: %1.</source>
        <translation>أبلغ القرص عن خطأ: %1.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>المجلّد غير موجود.</translation>
    </message>
    <message>
        <source>The folder is not there: %1.</source>
        <translation>المجلّد غير موجود: %1.</translation>
    </message>
    <message>
        <source>You may not write to the folder.</source>
        <translation>لا يُسمح لك بالكتابة في المجلّد.</translation>
    </message>
    <message>
        <source>You may not write to the folder: %1.</source>
        <translation>لا يُسمح لك بالكتابة في المجلّد: %1.</translation>
    </message>
    <message>
        <source>A file of this name is in the folder already.</source>
        <translation>يوجد في المجلّد ملف بهذا الاسم.</translation>
    </message>
    <message>
        <source>A file of this name is in the folder already: %1.</source>
        <translation>يوجد في المجلّد ملف بهذا الاسم: %1.</translation>
    </message>
    <message>
        <source>Another program changed the unfinished file.</source>
        <translation>غيّر برنامج آخر الملف غير المكتمل.</translation>
    </message>
    <message>
        <source>Another program changed the unfinished file: %1.</source>
        <translation>غيّر برنامج آخر الملف غير المكتمل: %1.</translation>
    </message>
    <message>
        <source>Another Bobbin is downloading this file.</source>
        <translation>تُنزّل نسخة أخرى من Bobbin هذا الملف.</translation>
    </message>
    <message>
        <source>Another Bobbin is downloading this file: %1.</source>
        <translation>تُنزّل نسخة أخرى من Bobbin هذا الملف: %1.</translation>
    </message>
    <message>
        <source>The file does not have the checksum it should have, so it is damaged or another one.</source>
        <translation>المجموع الاختباري للملف ليس كما ينبغي، فهو تالف أو ملف آخر.</translation>
    </message>
    <message>
        <source>This kind of checksum cannot be computed here.</source>
        <translation>لا يمكن حساب هذا النوع من المجاميع الاختبارية هنا.</translation>
    </message>
    <message>
        <source>This kind of checksum cannot be computed here: %1.</source>
        <translation>لا يمكن حساب هذا النوع من المجاميع الاختبارية هنا: %1.</translation>
    </message>
    <message>
        <source>status %1</source>
        <comment>HTTP status</comment>
        <translation>الحالة %1</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <comment>HTTP status, reason</comment>
        <translation>%1، «%2»</translation>
    </message>
    <message>
        <source>%1 (status %2).</source>
        <comment>sentence without its full stop, HTTP status</comment>
        <translation>%1 (الحالة %2).</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>يتّصل</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>قيد التنزيل</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>يتحقّق من الملف</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>يتوقّف</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقّف مؤقّتًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Waiting, starts in %1</source>
        <translation>في الانتظار، يبدأ بعد %1</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>ينتظر المحاولة التالية</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>المحاولة التالية بعد %1</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>ينتظر الشبكة</translation>
    </message>
    <message>
        <source>Waiting for room on the disk</source>
        <translation>ينتظر توفّر مساحة على القرص</translation>
    </message>
    <message>
        <source>Waiting for a free connection to the server</source>
        <translation>ينتظر اتصالًا متاحًا بالخادم</translation>
    </message>
    <message>
        <source>The file had changed on the server, so the download started over.</source>
        <translation>تغيّر الملف على الخادم، لذلك بدأ التنزيل من جديد.</translation>
    </message>
    <message>
        <source>The server did not say how long the file is, so nobody can tell whether all of it came.</source>
        <translation>لم يذكر الخادم حجم الملف، فلا سبيل إلى معرفة ما إذا وصل كاملًا.</translation>
    </message>
    <message>
        <source>The server sent more than it had announced; the surplus was left out.</source>
        <translation>أرسل الخادم أكثر ممّا أعلن؛ وقد تُرك الزائد.</translation>
    </message>
    <message>
        <source>The unfinished file was gone, so the download started over.</source>
        <translation>اختفى الملف غير المكتمل، لذلك بدأ التنزيل من جديد.</translation>
    </message>
    <message>
        <source>The file was in the folder already and was kept; nothing was downloaded.</source>
        <translation>كان الملف في المجلّد فأُبقي عليه؛ ولم يُنزَّل شيء.</translation>
    </message>
    <message>
        <source>Check the link; it should look like https://example.org/file.zip.</source>
        <translation>تحقّق من الرابط؛ ينبغي أن يشبه https://example.org/file.zip.</translation>
    </message>
    <message>
        <source>Look for a link to the same file that begins with https.</source>
        <translation>ابحث عن رابط للملف نفسه يبدأ بـ https.</translation>
    </message>
    <message>
        <source>Check your network and the spelling of the link.</source>
        <translation>تحقّق من شبكتك ومن كتابة الرابط.</translation>
    </message>
    <message>
        <source>Try again later, or use another link.</source>
        <translation>حاول مجدّدًا لاحقًا، أو استخدم رابطًا آخر.</translation>
    </message>
    <message>
        <source>Try again; what is there already is kept.</source>
        <translation>حاول مجدّدًا؛ وما وصل يبقى محفوظًا.</translation>
    </message>
    <message>
        <source>Check your network and try again; what is there already is kept.</source>
        <translation>تحقّق من شبكتك وحاول مجدّدًا؛ وما وصل يبقى محفوظًا.</translation>
    </message>
    <message>
        <source>Check that your computer’s date is right, then try again or use another link.</source>
        <translation>تأكّد من صحّة تاريخ حاسوبك، ثم حاول مجدّدًا أو استخدم رابطًا آخر.</translation>
    </message>
    <message>
        <source>Sign in, and the download goes on.</source>
        <translation>سجّل الدخول فيتابع التنزيل.</translation>
    </message>
    <message>
        <source>The link may have expired: fetch a new one from the page, or sign in.</source>
        <translation>قد تكون صلاحية الرابط انتهت: خذ رابطًا جديدًا من الصفحة، أو سجّل الدخول.</translation>
    </message>
    <message>
        <source>Check the link, or fetch a new one from the page.</source>
        <translation>تحقّق من الرابط، أو خذ رابطًا جديدًا من الصفحة.</translation>
    </message>
    <message>
        <source>Look for the file at another link.</source>
        <translation>ابحث عن الملف في رابط آخر.</translation>
    </message>
    <message>
        <source>Wait some minutes before you try again.</source>
        <translation>انتظر بضع دقائق قبل أن تحاول مجدّدًا.</translation>
    </message>
    <message>
        <source>Try again later; this often passes by itself.</source>
        <translation>حاول مجدّدًا لاحقًا؛ فكثيرًا ما يزول هذا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Try again, or use another link.</source>
        <translation>حاول مجدّدًا، أو استخدم رابطًا آخر.</translation>
    </message>
    <message>
        <source>Open the link in a browser and fetch a new one from there.</source>
        <translation>افتح الرابط في متصفّح وخذ منه رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>Use another link, or the insecure one itself if you trust it.</source>
        <translation>استخدم رابطًا آخر، أو الرابط غير الآمن نفسه إن كنت تثق به.</translation>
    </message>
    <message>
        <source>Use a link to another server.</source>
        <translation>استخدم رابطًا إلى خادم آخر.</translation>
    </message>
    <message>
        <source>Check the link, or try again later.</source>
        <translation>تحقّق من الرابط، أو حاول مجدّدًا لاحقًا.</translation>
    </message>
    <message>
        <source>Start over to fetch the new file.</source>
        <translation>ابدأ من جديد لجلب الملف الجديد.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder; the download then goes on.</source>
        <translation>أفرغ مساحة، أو اختر مجلّدًا آخر؛ فيتابع التنزيل بعدها.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>اختر مجلّدًا على قرص آخر.</translation>
    </message>
    <message>
        <source>Try again; if it comes back, choose a folder on another disk.</source>
        <translation>حاول مجدّدًا؛ وإن تكرّر ذلك فاختر مجلّدًا على قرص آخر.</translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder.</source>
        <translation>صِل القرص الذي هو عليه، أو اختر مجلّدًا آخر.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلّدًا آخر.</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>اختر ما يُفعل به.</translation>
    </message>
    <message>
        <source>Start over to be sure that the file is right.</source>
        <translation>ابدأ من جديد للتأكّد من سلامة الملف.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>انتظر حتى ينتهي هناك، أو أوقفه هناك.</translation>
    </message>
    <message>
        <source>Do not use the file; start over, or use another link.</source>
        <translation>لا تستخدم الملف؛ ابدأ من جديد، أو استخدم رابطًا آخر.</translation>
    </message>
    <message>
        <source>Use MD5, SHA-1, SHA-256 or SHA-512, or none.</source>
        <translation>استخدم MD5 أو SHA-1 أو SHA-256 أو SHA-512، أو لا شيء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجدّدًا</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Change link…</source>
        <translation>تغيير الرابط…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>اختيار مجلّد آخر…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Choose what to do…</source>
        <translation>اختيار ما يُفعل…</translation>
    </message>
    <message>
        <source>Open the folder to make room</source>
        <translation>فتح المجلّد لإفراغ مساحة</translation>
    </message>
    <message>
        <source>Check the proxy…</source>
        <translation>التحقّق من الوسيط…</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 ك.بايت</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 م.بايت</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ج.بايت</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 ت.بايت</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 ب.بايت</translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation>%1 إ.بايت</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 سا</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ثا</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>حجم غير معروف</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/ثا</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units</comment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>The link has expired: the server no longer hands out the file for it.</source>
        <translation>انتهت صلاحية الرابط: لم يعد الخادم يسلّم الملف عند طلبه به.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the file.</source>
        <translation>أرسل الخادم صفحة وِب بدل الملف.</translation>
    </message>
    <message>
        <source>The new link leads to another file than the one that was begun.</source>
        <translation>يقود الرابط الجديد إلى ملف غير الذي بُدئ بتنزيله.</translation>
    </message>
    <message>
        <source>The new link leads to another file than the one that was begun: %1.</source>
        <translation>يقود الرابط الجديد إلى ملف غير الذي بُدئ بتنزيله: %1.</translation>
    </message>
    <message>
        <source>The server’s certificate is good only from %1 on: this computer’s clock may be wrong.</source>
        <translation>لا تصلح شهادة الخادم إلا ابتداءً من %1: قد تكون ساعة هذا الحاسوب خاطئة.</translation>
    </message>
    <message>
        <source>Waiting for the keyring to be unlocked</source>
        <translation>ينتظر فتح قفل سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>The server’s replies named different versions of the file; the parts that were compared are alike.</source>
        <translation>ذكرت ردود الخادم إصدارات مختلفة من الملف؛ والأجزاء التي قورنت متطابقة.</translation>
    </message>
    <message>
        <source>The server does not name versions of the file; the parts that were compared are alike.</source>
        <translation>لا يذكر الخادم إصدارات الملف؛ والأجزاء التي قورنت متطابقة.</translation>
    </message>
    <message>
        <source>A mirror failed or had another file and was left out.</source>
        <translation>تعذّرت إحدى المرايا أو كان لديها ملف آخر فتُركت.</translation>
    </message>
    <message>
        <source>The mirror %1 failed or had another file and was left out.</source>
        <translation>تعذّرت المرآة %1 أو كان لديها ملف آخر فتُركت.</translation>
    </message>
    <message>
        <source>Link valid for %1</source>
        <translation>الرابط صالح لمدة %1</translation>
    </message>
    <message>
        <source>The link has run out.</source>
        <translation>انتهت صلاحية الرابط.</translation>
    </message>
    <message>
        <source>Fetch a new link from the page; what is there already is kept.</source>
        <translation>خذ رابطًا جديدًا من الصفحة؛ ويُحتفظ بما وصل.</translation>
    </message>
    <message>
        <source>Open the page in a browser to see what it wants; what is there already is kept.</source>
        <translation>افتح الصفحة في متصفّح لترى ما تطلبه؛ ويُحتفظ بما وصل.</translation>
    </message>
    <message>
        <source>Use a link to the same file, or start over with this one.</source>
        <translation>استخدم رابطًا للملف نفسه، أو ابدأ بهذا الرابط من جديد.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Look at the certificate…</source>
        <translation>عرض الشهادة…</translation>
    </message>
    <message>
        <source>Checked links</source>
        <translation>الروابط المفحوصة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Final address</source>
        <translation>العنوان النهائي</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>الخلل</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلّد</translation>
    </message>
    <message>
        <source>Some parts of the file arrived damaged. Only these are fetched again.</source>
        <translation>وصلت بعض أجزاء الملف تالفة. تُجلب هذه وحدها مجدّدًا.</translation>
    </message>
    <message>
        <source>Parts of the file that arrived damaged: %1 of %2. Only these are fetched again.</source>
        <translation>أجزاء الملف التي وصلت تالفة: %1 من %2. تُجلب هذه وحدها مجدّدًا.</translation>
    </message>
    <message>
        <source>Some parts of the file arrived damaged. They were fetched again, and now the file is right.</source>
        <translation>وصلت بعض أجزاء الملف تالفة. جُلبت مجدّدًا، والملف الآن سليم.</translation>
    </message>
    <message>
        <source>Parts of the file that arrived damaged: %1 of %2. They were fetched again, and now the file is right.</source>
        <translation>أجزاء الملف التي وصلت تالفة: %1 من %2. جُلبت مجدّدًا، والملف الآن سليم.</translation>
    </message>
    <message>
        <source>The file that was adopted is not the same file as the server’s, so the download started over. The adopted file is as it was.</source>
        <translation>الملف المعتمد ليس هو ملف الخادم نفسه، لذا بدأ التنزيل من جديد. بقي الملف المعتمد كما كان.</translation>
    </message>
    <message>
        <source>The server cannot go on in the middle of a file, so the download started over. The adopted file is as it was.</source>
        <translation>لا يستطيع الخادم المتابعة من وسط الملف، لذا بدأ التنزيل من جديد. بقي الملف المعتمد كما كان.</translation>
    </message>
    <message>
        <source>Asked %1 for what comes after %2.</source>
        <translation>أُرسل طلب إلى %1 لما بعد %2.</translation>
    </message>
    <message>
        <source>Asked %1.</source>
        <translation>أُرسل طلب إلى %1.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <extracomment>%1: a status of HTTP</extracomment>
        <translation>أجاب الخادم بـ %1.</translation>
    </message>
    <message>
        <source>The server answered %1 %2.</source>
        <extracomment>%1: a status of HTTP; %2: the server&apos;s own word for it</extracomment>
        <translation>أجاب الخادم بـ %1 %2.</translation>
    </message>
    <message>
        <source>Went on at %1.</source>
        <extracomment>%1: 41 %, or 4 MiB</extracomment>
        <translation>استُؤنف عند %1.</translation>
    </message>
    <message>
        <source>Waiting for the network.</source>
        <translation>ينتظر الشبكة.</translation>
    </message>
    <message>
        <source>Waiting for room on the disk.</source>
        <translation>ينتظر توفّر مساحة على القرص.</translation>
    </message>
    <message>
        <source>Waiting until the server takes another connection.</source>
        <translation>ينتظر أن يقبل الخادم اتصالًا آخر.</translation>
    </message>
    <message>
        <source>Waiting for the keyring.</source>
        <translation>ينتظر سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>في الانتظار.</translation>
    </message>
    <message>
        <source>Waiting %1.</source>
        <translation>ينتظر %1.</translation>
    </message>
    <message>
        <source>Noted: %1.</source>
        <translation>ملاحظة: %1.</translation>
    </message>
    <message>
        <source>A connection ended. %1</source>
        <translation>انتهى أحد الاتصالات. %1</translation>
    </message>
    <message>
        <source>A connection ended at %1. %2</source>
        <extracomment>%1: 4 MiB; %2: a sentence that says why</extracomment>
        <translation>انتهى أحد الاتصالات عند %1. %2</translation>
    </message>
    <message>
        <source>The checksum is right.</source>
        <translation>المجموع الاختباري صحيح.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>اكتمل.</translation>
    </message>
    <message>
        <source>Finished as %1.</source>
        <translation>اكتمل باسم %1.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>متوقّف مؤقّتًا.</translation>
    </message>
    <message>
        <source>Started by you or by its queue.</source>
        <translation>بدأته أنت أو بدأته قائمة انتظاره.</translation>
    </message>
    <message>
        <source>Started over from the beginning.</source>
        <translation>بدأ من جديد.</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>نُقل إلى %1.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>أُعيدت تسميته إلى %1.</translation>
    </message>
    <message>
        <source>The link is now %1.</source>
        <translation>الرابط الآن %1.</translation>
    </message>
    <message>
        <source>The mirror %1 has the same file and helps.</source>
        <translation>لدى المرآة %1 الملف نفسه وهي تساعد.</translation>
    </message>
    <message>
        <source>Redirected to %1.</source>
        <translation>أُعيد التوجيه إلى %1.</translation>
    </message>
    <message>
        <source>The server asked who is there, and was told.</source>
        <translation>طلب الخادم بيانات الدخول فأُعطيها.</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>فشل. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Nothing that was measured holds it up.</source>
        <translation>لا شيء ممّا قيس يبطئه.</translation>
    </message>
    <message>
        <source>The limit of this download, %1, holds it up.</source>
        <translation>يبطئه حدّ هذا التنزيل، وهو %1.</translation>
    </message>
    <message>
        <source>The limit over all downloads, %1, holds it up.</source>
        <translation>يبطئه حدّ جميع التنزيلات، وهو %1.</translation>
    </message>
    <message>
        <source>The disk holds it up: %1 of the time goes into writing.</source>
        <translation>يبطئه القرص: تذهب %1 من الوقت في الكتابة.</translation>
    </message>
    <message>
        <source>It waits for the server.</source>
        <translation>ينتظر الخادم.</translation>
    </message>
    <message>
        <source>The network is shared with other downloads, which have %1. More connections would not help.</source>
        <translation>الشبكة مشتركة مع تنزيلات أخرى سرعتها %1. ولن تفيد اتصالات أكثر.</translation>
    </message>
    <message>
        <source>Waiting for the reply</source>
        <translation>ينتظر الردّ</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>يستقبل</translation>
    </message>
    <message>
        <source>Nothing comes</source>
        <translation>لا يصل شيء</translation>
    </message>
    <message>
        <source>Held by the limit</source>
        <translation>يبطئه الحدّ</translation>
    </message>
    <message>
        <source>%1 to the end</source>
        <translation>من %1 إلى النهاية</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Waits for its queue, which no day opens</source>
        <translation>ينتظر قائمة انتظاره التي لا تُفتح في أي يوم</translation>
    </message>
    <message>
        <source>Waits for its queue, which opens at %1</source>
        <translation>ينتظر قائمة انتظاره التي تُفتح الساعة %1</translation>
    </message>
    <message>
        <source>Waits for its queue, which opens tomorrow at %1</source>
        <extracomment>%1: a time of the day; %2: a day of the week</extracomment>
        <translation>ينتظر قائمة انتظاره التي تُفتح غدًا الساعة %1</translation>
    </message>
    <message>
        <source>Waits for its queue, which opens on %2 at %1</source>
        <translation>ينتظر قائمة انتظاره التي تُفتح يوم %2 الساعة %1</translation>
    </message>
    <message numerus="yes">
        <source>The server or the network gives no more: %Ln connections bring no more than fewer did. More would not help.</source>
        <translation>
            <numerusform>الخادم أو الشبكة لا يعطي أكثر (%Ln اتصال). زيادتها لا تفيد.</numerusform>
            <numerusform>الخادم أو الشبكة لا يعطي أكثر: %Ln اتصال يجلب كلّ ما هناك. زيادتها لا تفيد.</numerusform>
            <numerusform>الخادم أو الشبكة لا يعطي أكثر: اتصالان (%Ln) لا يجلبان أكثر من أقل منهما. زيادتها لا تفيد.</numerusform>
            <numerusform>الخادم أو الشبكة لا يعطي أكثر: %Ln اتصالات لا تجلب أكثر من أقل منها. زيادتها لا تفيد.</numerusform>
            <numerusform>الخادم أو الشبكة لا يعطي أكثر: %Ln اتصالًا لا تجلب أكثر من أقل منها. زيادتها لا تفيد.</numerusform>
            <numerusform>الخادم أو الشبكة لا يعطي أكثر: %Ln اتصال لا تجلب أكثر من أقل منها. زيادتها لا تفيد.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the end of its name the file is a program, but it is made to look like something else. Open it only if you trust where it comes from.</source>
        <translation>الملف برنامج بحسب نهاية اسمه، لكنه يظهر بمظهر شيء آخر. لا تفتحه إلا إذا كنت تثق بمصدره.</translation>
    </message>
    <message>
        <source>You chose to ignore this. It rests until you start it.</source>
        <translation>اخترت تجاهل هذا. سيبقى متوقّفًا حتى تبدأه.</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>متجاهَل</translation>
    </message>
    <message numerus="yes">
        <source>Waits: its queue runs %Ln at once</source>
        <translation>
            <numerusform>ينتظر: قائمة انتظاره تشغّل %Ln في آن واحد</numerusform>
            <numerusform>ينتظر: قائمة انتظاره تشغّل %Ln في آن واحد</numerusform>
            <numerusform>ينتظر: قائمة انتظاره تشغّل %Ln في آن واحد</numerusform>
            <numerusform>ينتظر: قائمة انتظاره تشغّل %Ln في آن واحد</numerusform>
            <numerusform>ينتظر: قائمة انتظاره تشغّل %Ln في آن واحد</numerusform>
            <numerusform>ينتظر: قائمة انتظاره تشغّل %Ln في آن واحد</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>The limit of its queue, %1, holds it up.</source>
        <translation>يعوقه حدّ قائمة انتظاره، وهو %1.</translation>
    </message>
    <message>
        <source>The file that you have could not be copied, or is not as it was downloaded. So it is fetched.</source>
        <translation>تعذّر نسخ الملف الموجود لديك، أو لم يعد كما نُزّل. لذلك يُجلب من جديد.</translation>
    </message>
    <message>
        <source>Copying the file you have</source>
        <translation>يُنسخ الملف الموجود لديك</translation>
    </message>
    <message>
        <source>Check the settings of the proxy.</source>
        <translation>تحقّق من إعدادات الوسيط.</translation>
    </message>
    <message>
        <source>Enter them in the settings of the proxy.</source>
        <translation>أدخلها في إعدادات الوسيط.</translation>
    </message>
    <message numerus="yes">
        <source>The server limits the speed of each connection (%Ln now). More connections would help.</source>
        <translation>
            <numerusform>يحدّ الخادم سرعة كل اتصال (الآن %Ln). اتصالات أكثر ستفيد.</numerusform>
            <numerusform>يحدّ الخادم سرعة كل اتصال (الآن %Ln). اتصالات أكثر ستفيد.</numerusform>
            <numerusform>يحدّ الخادم سرعة كل اتصال (الآن %Ln). اتصالات أكثر ستفيد.</numerusform>
            <numerusform>يحدّ الخادم سرعة كل اتصال (الآن %Ln). اتصالات أكثر ستفيد.</numerusform>
            <numerusform>يحدّ الخادم سرعة كل اتصال (الآن %Ln). اتصالات أكثر ستفيد.</numerusform>
            <numerusform>يحدّ الخادم سرعة كل اتصال (الآن %Ln). اتصالات أكثر ستفيد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Put the files into DIR (default: here)</source>
        <translation>ضع الملفات في DIR (المبدئي: هنا)</translation>
    </message>
    <message>
        <source>Call the file NAME (one link only)</source>
        <translation>سمِّ الملف NAME (لرابط واحد فقط)</translation>
    </message>
    <message>
        <source>Read links from FILE (- is the standard input): a link a line, a tab and a name may follow, # begins a comment</source>
        <translation>اقرأ الروابط من FILE (- تعني الدخل القياسي): رابط في كلّ سطر، وقد يليه حرف جدولة واسم، وتبدأ # تعليقًا</translation>
    </message>
    <message>
        <source>Keep what resuming needs in DIR (default: bobbin-cli in the XDG state folder)</source>
        <translation>احفظ ما يلزم للاستئناف في DIR (المبدئي: bobbin-cli في مجلّد الحالة وفق XDG)</translation>
    </message>
    <message>
        <source>Downloads at once, 1 to 64 (default: 4)</source>
        <translation>عدد التنزيلات معًا، من 1 إلى 64 (المبدئي: 4)</translation>
    </message>
    <message>
        <source>Connections per download, 1 to 32 (default: 8)</source>
        <translation>عدد الاتصالات لكلّ تنزيل، من 1 إلى 32 (المبدئي: 8)</translation>
    </message>
    <message>
        <source>Bytes a second over all downloads: 500K, 2M, 1G or 12345; K is 1024</source>
        <translation>بايت في الثانية لجميع التنزيلات: 500K أو 2M أو 1G أو 12345؛ وK تساوي 1024</translation>
    </message>
    <message>
        <source>Tries in a row that may gain nothing, 0 to 100 (default: 5)</source>
        <translation>عدد المحاولات المتتالية التي يجوز ألّا تأتي بشيء، من 0 إلى 100 (المبدئي: 5)</translation>
    </message>
    <message>
        <source>The file must have this md5, sha1, sha256 or sha512 sum (one link only)</source>
        <translation>يجب أن يكون للملف هذا المجموع md5 أو sha1 أو sha256 أو sha512 (لرابط واحد فقط)</translation>
    </message>
    <message>
        <source>Send this header; may be repeated</source>
        <translation>أرسل هذه الترويسة؛ ويجوز تكراره</translation>
    </message>
    <message>
        <source>Send this User-Agent</source>
        <translation>أرسل User-Agent هذا</translation>
    </message>
    <message>
        <source>Send this Referer</source>
        <translation>أرسل Referer هذا</translation>
    </message>
    <message>
        <source>Use this proxy: http://HOST:PORT or socks5://HOST:PORT (default: the system&apos;s)</source>
        <translation>استخدم هذا الوسيط: http://HOST:PORT أو socks5://HOST:PORT (المبدئي: وسيط النظام)</translation>
    </message>
    <message>
        <source>Trust the certificates in FILE (PEM) as well</source>
        <translation>ثق أيضًا بالشهادات في FILE (بصيغة PEM)</translation>
    </message>
    <message>
        <source>Print one JSON object a line</source>
        <translation>اطبع كائن JSON واحدًا في كلّ سطر</translation>
    </message>
    <message>
        <source>Print errors only</source>
        <translation>اطبع الأخطاء فقط</translation>
    </message>
    <message>
        <source>Print the version and end</source>
        <translation>اطبع الإصدار ثم انتهِ</translation>
    </message>
    <message>
        <source>Print this text and end</source>
        <translation>اطبع هذا النصّ ثم انتهِ</translation>
    </message>
    <message>
        <source>Usage: bobbin-cli [options] URL...</source>
        <translation>الاستخدام: bobbin-cli [خيارات] URL...</translation>
    </message>
    <message>
        <source>Downloads the links. The same link, folder and name again goes on where it stopped.</source>
        <translation>يُنزّل الروابط. وإذا أُعيد الرابط نفسه بالمجلّد والاسم نفسيهما تابع من حيث توقّف.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>الخيارات:</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>حالة الخروج:</translation>
    </message>
    <message>
        <source>Everything is complete</source>
        <translation>اكتمل كلّ شيء</translation>
    </message>
    <message>
        <source>Something failed; the other downloads went on</source>
        <translation>فشل شيء ما؛ وتابعت التنزيلات الأخرى</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>استخدام خاطئ</translation>
    </message>
    <message>
        <source>Interrupted; the same command goes on where it stopped</source>
        <translation>قوطع؛ والأمر نفسه يتابع من حيث توقّف</translation>
    </message>
    <message>
        <source>Events of --json:</source>
        <translation>أحداث --json:</translation>
    </message>
    <message>
        <source>Kinds of error in --json:</source>
        <translation>أنواع الأخطاء في --json:</translation>
    </message>
    <message>
        <source>The option --input needs a file, or - for the standard input.</source>
        <translation>يحتاج الخيار --input إلى ملف، أو - للدخل القياسي.</translation>
    </message>
    <message>
        <source>The option --profile needs a folder.</source>
        <translation>يحتاج الخيار --profile إلى مجلّد.</translation>
    </message>
    <message>
        <source>The option --dir needs a folder.</source>
        <translation>يحتاج الخيار --dir إلى مجلّد.</translation>
    </message>
    <message>
        <source>The option --output needs a file name without a folder; --dir names the folder.</source>
        <translation>يحتاج الخيار --output إلى اسم ملف بلا مجلّد؛ فالمجلّد يحدّده --dir.</translation>
    </message>
    <message>
        <source>“%1” is not a speed; write bytes a second such as 500K, 2M or 12345.</source>
        <translation>«%1» ليست سرعة؛ اكتب عدد البايتات في الثانية مثل 500K أو 2M أو 12345.</translation>
    </message>
    <message>
        <source>“%1” is not a checksum; write ALGO:HEX with md5, sha1, sha256 or sha512.</source>
        <translation>«%1» ليس مجموعًا اختباريًّا؛ اكتب ALGO:HEX مع md5 أو sha1 أو sha256 أو sha512.</translation>
    </message>
    <message>
        <source>The option --header needs “NAME: VALUE”, on one line.</source>
        <translation>يحتاج الخيار --header إلى «NAME: VALUE» في سطر واحد.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set; downloads depend on it.</source>
        <translation>لا يمكن تعيين الترويسة %1؛ فالتنزيلات تعتمد عليها.</translation>
    </message>
    <message>
        <source>The option --user needs NAME:PASSWORD.</source>
        <translation>يحتاج الخيار --user إلى NAME:PASSWORD.</translation>
    </message>
    <message>
        <source>The option --proxy needs an address such as http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>يحتاج الخيار --proxy إلى عنوان مثل http://HOST:PORT أو socks5://HOST:PORT.</translation>
    </message>
    <message>
        <source>No link given; name one, or a list of them with --input.</source>
        <translation>لم يُعطَ رابط؛ اذكر رابطًا، أو قائمة روابط بالخيار --input.</translation>
    </message>
    <message>
        <source>The option --output goes with a single link only.</source>
        <translation>لا يصلح الخيار --output إلا مع رابط واحد.</translation>
    </message>
    <message>
        <source>The option --checksum goes with a single link only.</source>
        <translation>لا يصلح الخيار --checksum إلا مع رابط واحد.</translation>
    </message>
    <message>
        <source>The option --%1 needs a number from %2 to %3, not “%4”.</source>
        <translation>يحتاج الخيار --%1 إلى عدد من %2 إلى %3، لا «%4».</translation>
    </message>
    <message>
        <source>The option --%1 takes no control characters.</source>
        <translation>لا يقبل الخيار --%1 محارف التحكّم.</translation>
    </message>
    <message>
        <source>The profile&apos;s database was damaged; it is kept as %1, and what could be read goes on.</source>
        <translation>كانت قاعدة بيانات الملف الشخصي تالفة؛ حُفظت باسم %1، ويتابع ما أمكنت قراءته.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Bobbin and is left alone; name another one with --profile.</source>
        <translation>كُتب هذا الملف الشخصي بإصدار أحدث من Bobbin فتُرك كما هو؛ اذكر غيره بالخيار --profile.</translation>
    </message>
    <message>
        <source>This profile belongs to a Bobbin window that is open; close it, or name another profile with --profile.</source>
        <translation>هذا الملف الشخصي تابع لنافذة Bobbin مفتوحة؛ أغلقها، أو اذكر ملفًا شخصيًّا آخر بالخيار --profile.</translation>
    </message>
    <message>
        <source>Another program is at work on this profile; try again later, or name another one with --profile.</source>
        <translation>يعمل برنامج آخر على هذا الملف الشخصي؛ حاول مجدّدًا لاحقًا، أو اذكر غيره بالخيار --profile.</translation>
    </message>
    <message>
        <source>The profile cannot be written; downloads that are interrupted now start over.</source>
        <translation>لا يمكن الكتابة في الملف الشخصي؛ والتنزيلات التي تُقاطع الآن تبدأ من جديد.</translation>
    </message>
    <message>
        <source>The profile cannot be written (%1); downloads that are interrupted now start over.</source>
        <translation>لا يمكن الكتابة في الملف الشخصي (%1)؛ والتنزيلات التي تُقاطع الآن تبدأ من جديد.</translation>
    </message>
    <message>
        <source>The certificates in “%1” cannot be read.</source>
        <translation>لا يمكن قراءة الشهادات في «%1».</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two sizes</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>بدأ: %1</translation>
    </message>
    <message>
        <source>Already complete: %1 (%2)</source>
        <translation>مكتمل من قبل: %1 (%2)</translation>
    </message>
    <message>
        <source>Finished: %1 (%2)</source>
        <translation>اكتمل: %1 (%2)</translation>
    </message>
    <message>
        <source>Failed: %1: %2</source>
        <translation>فشل: %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <comment>a name, what happened, until when it waits</comment>
        <translation>%1: %2 %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a name, what it waits for</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Stopped: %1 (%2)</source>
        <translation>توقّف: %1 (%2)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>The list “%1” cannot be read: %2.</source>
        <translation>لا يمكن قراءة القائمة «%1»: %2.</translation>
    </message>
    <message>
        <source>The list “%1” is larger than 64 MiB.</source>
        <translation>القائمة «%1» أكبر من ٦٤ م.بايت.</translation>
    </message>
    <message>
        <source>Ask what the links are and download nothing; --jobs of them at once; --json tells their dates and the time each answer took as well</source>
        <translation>السؤال عن ماهية الروابط دون تنزيل شيء؛ ‎--jobs منها في آن واحد؛ ويذكر ‎--json أيضًا تواريخها ومدة كلّ جواب</translation>
    </message>
    <message>
        <source>The option --%1 may be given once only.</source>
        <translation>لا يجوز إعطاء الخيار ‎--%1 أكثر من مرة.</translation>
    </message>
    <message>
        <source>The file cannot be called “%1”; “%2” would do.</source>
        <translation>لا يمكن تسمية الملف «%1»؛ يصلح «%2».</translation>
    </message>
    <message>
        <source>There is no certificate in “%1”.</source>
        <translation>لا توجد شهادة في «%1».</translation>
    </message>
    <message>
        <source>The standard output cannot be written: %1.</source>
        <translation>تتعذر الكتابة إلى الخرج القياسي: %1.</translation>
    </message>
    <message>
        <source>Sign in with these, from the first request on; never stored</source>
        <translation>تسجيل الدخول بهما منذ الطلب الأول؛ لا يُخزّنان أبدًا</translation>
    </message>
    <message>
        <source>The name of the current folder is not UTF-8, and nothing can be kept there; name another one with --dir.</source>
        <translation>اسم المجلّد الحالي ليس بترميز UTF-8 ولا يمكن حفظ شيء فيه؛ حدّد مجلّدًا آخر بالخيار --dir.</translation>
    </message>
    <message>
        <source>The proxy in the variable %1 cannot be used; write an address such as http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>لا يمكن استخدام الوسيط في المتغيّر %1؛ اكتب عنوانًا مثل http://HOST:PORT أو socks5://HOST:PORT.</translation>
    </message>
    <message>
        <source>It is kept as “%1”.</source>
        <translation>حُفظ باسم «%1».</translation>
    </message>
    <message>
        <source>“%1” is there, but its size has changed since it was complete. Remove or rename it to fetch it again.</source>
        <translation>«%1» موجود، لكن حجمه تغيّر منذ اكتماله. احذفه أو أعد تسميته لجلبه من جديد.</translation>
    </message>
    <message>
        <source>The list “%1” is not UTF-8; save it as UTF-8 first.</source>
        <translation>القائمة «%1» ليست بترميز UTF-8؛ احفظها بترميز UTF-8 أولًا.</translation>
    </message>
    <message>
        <source>Argument %1 is not UTF-8.</source>
        <translation>الوسيط %1 ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>%1 wants fewer requests and is left alone for %2.</source>
        <translation>يريد %1 طلبات أقلّ، فيُترك وشأنه مدّة %2.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Bobbin</source>
        <translation>عن Bobbin</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>أيقونة</translation>
    </message>
    <message>
        <source>Bobbin %1</source>
        <translation>Bobbin %1</translation>
    </message>
    <message>
        <source>A download manager.

Free software under the GNU General Public License, version 3 or later; it comes without any warranty.

Built with Qt %1.</source>
        <translation>مدير تنزيلات.

برمجية حرّة وفق رخصة غنو العمومية العامة، الإصدار 3 أو ما بعده؛ وتأتي بلا أيّ ضمان.

بُني باستخدام Qt %1.</translation>
    </message>
</context>
<context>
    <name>ui::AccessBar</name>
    <message>
        <source>The keyring is locked: open it, or close its question to go on without it.</source>
        <translation>سلسلة المفاتيح مقفلة: افتحها، أو أغلق سؤالها للمتابعة من دونها.</translation>
    </message>
    <message>
        <source>There is no keyring: what was typed is kept until Bobbin ends.</source>
        <translation>لا توجد سلسلة مفاتيح: يُحفظ ما كُتب حتى ينتهي Bobbin.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>The key is kept; type another one to replace it</source>
        <translation>المفتاح محفوظ؛ اكتب غيره لاستبداله</translation>
    </message>
    <message>
        <source>Left empty, the key in the keyring is used.</source>
        <translation>إن تُرك فارغًا يُستخدم المفتاح الذي في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>نسيان المفتاح</translation>
    </message>
    <message>
        <source>Re&amp;quest…</source>
        <translation>الط&amp;لب…</translation>
    </message>
    <message>
        <source>Referrer, cookies, header fields and login</source>
        <translation>المُحيل والكوكيز وحقول الترويسة وتسجيل الدخول</translation>
    </message>
    <message>
        <source>Type the key first: %1</source>
        <translation>اكتب المفتاح أولًا: %1</translation>
    </message>
    <message>
        <source>%1 lets in only those who sign in, or refuses the login. Give one under “Request…”.</source>
        <translation>لا يُدخل %1 إلا من سجّل الدخول، أو يرفض بيانات الدخول. أدخِلها تحت «الطلب…».</translation>
    </message>
    <message>
        <source>%1 does not take the key. Type it anew, or another one.</source>
        <translation>لا يقبل %1 المفتاح. اكتبه من جديد، أو اكتب غيره.</translation>
    </message>
    <message>
        <source>The key for %1 is forgotten.</source>
        <translation>نُسي المفتاح الخاص بـ %1.</translation>
    </message>
    <message>
        <source>The keyring still has what was forgotten for %1, and gives it out again next time. It may be locked.</source>
        <translation>ما زال في سلسلة المفاتيح ما نُسي للخادم %1، وستعطيه مجدّدًا في المرة القادمة. ربما تكون مقفلة.</translation>
    </message>
    <message>
        <source>The keyring was not opened, or did not answer: what was typed is kept until Bobbin ends.</source>
        <translation>لم تُفتح سلسلة المفاتيح أو لم تُجب: يُحفظ ما كُتب حتى ينتهي Bobbin.</translation>
    </message>
</context>
<context>
    <name>ui::AddDialog</name>
    <message>
        <source>Add downloads</source>
        <translation>إضافة تنزيلات</translation>
    </message>
    <message>
        <source>&amp;Links:</source>
        <translation>&amp;روابط:</translation>
    </message>
    <message>
        <source>Save &amp;in:</source>
        <translation>&amp;حفظ في:</translation>
    </message>
    <message>
        <source>&amp;Start at once</source>
        <translation>البدء &amp;فورًا</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Type or paste links here, one a line</source>
        <translation>اكتب الروابط أو ألصقها هنا، رابطًا في كلّ سطر</translation>
    </message>
    <message>
        <source>Links found</source>
        <translation>الروابط التي عُثر عليها</translation>
    </message>
    <message>
        <source>All lead to the same &amp;file: fetch it from all of them</source>
        <translation>كلّها تقود إلى ال&amp;ملف نفسه: نزّله منها جميعًا</translation>
    </message>
    <message>
        <source>Adds the links above (%1)</source>
        <extracomment>%1: Ctrl+Enter</extracomment>
        <translation>يضيف الروابط أعلاه (%1)</translation>
    </message>
</context>
<context>
    <name>ui::AddLinkModel</name>
    <message>
        <source>File name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>In the list already.</source>
        <translation>موجود في القائمة.</translation>
    </message>
    <message>
        <source>Already have it: %1</source>
        <translation>موجود لديك بالفعل: %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>الإجراء</translation>
    </message>
</context>
<context>
    <name>ui::AdoptDialog</name>
    <message>
        <source>The file is not there.</source>
        <translation>الملف غير موجود.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>هذا ليس ملفًا.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>لا يُسمح لك بقراءة هذا الملف.</translation>
    </message>
    <message>
        <source>This was downloaded with BitTorrent; Bobbin cannot go on with it.</source>
        <translation>نُزّل هذا عبر BitTorrent؛ لا يستطيع Bobbin متابعته.</translation>
    </message>
    <message>
        <source>The notes of aria2 beside the file are damaged, so nobody knows what of it is there. Add the link as a new download.</source>
        <translation>ملاحظات aria2 بجوار الملف تالفة، فلا يُعرف ما الموجود منه. أضِف الرابط كتنزيل جديد.</translation>
    </message>
    <message>
        <source>Nothing in this file can be used. Add the link as a new download.</source>
        <translation>لا شيء في هذا الملف صالح للاستخدام. أضِف الرابط كتنزيل جديد.</translation>
    </message>
    <message>
        <source>%1 of it can be used.</source>
        <translation>يمكن استخدام %1 منه.</translation>
    </message>
    <message>
        <source>%1 of %2 can be used.</source>
        <translation>يمكن استخدام %1 من %2.</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>ا&amp;عتماد</translation>
    </message>
    <message>
        <source>Adopt a part file</source>
        <translation>اعتماد ملف جزئي</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>الملف:</translation>
    </message>
    <message>
        <source>The file that another program left</source>
        <translation>الملف الذي تركه برنامج آخر</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>ال&amp;رابط:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>ا&amp;سم الملف:</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>Save &amp;in:</source>
        <translation>الحفظ &amp;في:</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>الحفظ في</translation>
    </message>
    <message>
        <source>The link that the file came from</source>
        <translation>الرابط الذي جاء منه الملف</translation>
    </message>
    <message>
        <source>Bobbin makes a copy, compares it with the server in several places and goes on from there. The file itself stays as it is; once the download is complete you can delete it.</source>
        <translation>ينشئ Bobbin نسخة، ويقارنها بالخادم في عدة مواضع، ويتابع من هناك. يبقى الملف نفسه كما هو؛ ويمكنك حذفه بعد اكتمال التنزيل.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Copying: %1 %</source>
        <translation>النسخ: %1 %</translation>
    </message>
    <message>
        <source>&amp;Start at once</source>
        <translation>ال&amp;بدء فورًا</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>يُفحص الملف…</translation>
    </message>
    <message>
        <source>Nothing was copied, and the file is as it was. Make room or choose another folder, then try again.</source>
        <translation>لم يُنسخ شيء، والملف كما كان. أفسِح مكانًا أو اختر مجلّدًا آخر، ثم حاول مجدّدًا.</translation>
    </message>
    <message>
        <source>Nothing was copied. Close the program that the file is from, then try again.</source>
        <translation>لم يُنسخ شيء. أغلق البرنامج الذي منه الملف، ثم حاول مجدّدًا.</translation>
    </message>
</context>
<context>
    <name>ui::AdvancedPage</name>
    <message>
        <source>(remembered by itself)</source>
        <translation>(يُحفظ تلقائيًّا)</translation>
    </message>
    <message>
        <source>%1 is one of these: %2. It stays as it was.</source>
        <translation>قيمة %1 واحدة من هذه: %2. بقيت كما كانت.</translation>
    </message>
    <message>
        <source>%1 cannot be this; it stays as it was.</source>
        <translation>لا يمكن أن يأخذ %1 هذه القيمة؛ بقيت كما كانت.</translation>
    </message>
    <message>
        <source>%1 is a whole number, %2 or more. It stays as it was.</source>
        <translation>قيمة %1 عدد صحيح، %2 أو أكثر. بقيت كما كانت.</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3. It stays as it was.</source>
        <translation>قيمة %1 عدد صحيح من %2 إلى %3. بقيت كما كانت.</translation>
    </message>
    <message>
        <source>Keys to show</source>
        <translation>المفاتيح المعروضة</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>كلّ الإعدادات</translation>
    </message>
    <message>
        <source>Show keys with these words</source>
        <translation>عرض المفاتيح التي فيها هذه الكلمات</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>المبدئي</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>مغيَّر</translation>
    </message>
    <message>
        <source>Reset the selected key</source>
        <translation>إعادة ضبط المفتاح المحدّد</translation>
    </message>
    <message>
        <source>Reset the &amp;selected key</source>
        <translation>إعادة &amp;ضبط المفتاح المحدّد</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مغيَّر</translation>
    </message>
</context>
<context>
    <name>ui::ArrangeChoice</name>
    <message>
        <source>Categor&amp;y:</source>
        <translation>الف&amp;ئة:</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>&amp;Queue:</source>
        <translation>&amp;قائمة الانتظار:</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>P&amp;riority:</source>
        <translation>الأ&amp;ولوية:</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>By the rules</source>
        <translation>حسب القواعد</translation>
    </message>
    <message>
        <source>%1, by the ending .%2</source>
        <translation>%1، حسب اللاحقة ‎.%2</translation>
    </message>
    <message>
        <source>%1, by the type %2</source>
        <translation>%1، حسب النوع %2</translation>
    </message>
    <message>
        <source>%1, by the server %2</source>
        <translation>%1، حسب الخادم %2</translation>
    </message>
    <message>
        <source>No rule is for it yet: the category follows when the server has answered.</source>
        <translation>لا تنطبق عليه قاعدة بعد: تتحدّد الفئة حين يجيب الخادم.</translation>
    </message>
    <message>
        <source>The rules find several categories: each file goes into the folder of its category.</source>
        <translation>تجد القواعد عدة فئات: يذهب كلّ ملف إلى مجلّد فئته.</translation>
    </message>
</context>
<context>
    <name>ui::ArrangeMenus</name>
    <message>
        <source>&amp;Queue</source>
        <translation>قائمة الان&amp;تظار</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>الف&amp;ئة</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>الأولو&amp;ية</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>بلا فئة</translation>
    </message>
</context>
<context>
    <name>ui::ArrangeStep</name>
    <message>
        <source>Remove Queue</source>
        <translation>إزالة قائمة الانتظار</translation>
    </message>
    <message>
        <source>Add Queue</source>
        <translation>إضافة قائمة الانتظار</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>تغيير قائمة الانتظار</translation>
    </message>
    <message>
        <source>Remove Category</source>
        <translation>إزالة الفئة</translation>
    </message>
    <message>
        <source>Add Category</source>
        <translation>إضافة الفئة</translation>
    </message>
    <message>
        <source>Change Category</source>
        <translation>تغيير الفئة</translation>
    </message>
    <message>
        <source>The queue “%1” was removed.</source>
        <translation>أُزيلت قائمة الانتظار «%1».</translation>
    </message>
    <message>
        <source>The category “%1” was removed.</source>
        <translation>أُزيلت الفئة «%1».</translation>
    </message>
</context>
<context>
    <name>ui::CategoriesDialog</name>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>نقل إلى الأ&amp;على</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>نقل إلى الأ&amp;سفل</translation>
    </message>
    <message>
        <source>Reset &amp;all…</source>
        <translation>إعادة ض&amp;بط الكلّ…</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>فئة جديدة</translation>
    </message>
    <message>
        <source>Reset categories</source>
        <translation>إعادة ضبط الفئات</translation>
    </message>
    <message>
        <source>Bring back the usual categories with their rules? Your own ones go; files and downloads stay.</source>
        <translation>أتريد استعادة الفئات المعتادة بقواعدها؟ ستزول الفئات التي أنشأتها؛ وتبقى الملفات والتنزيلات.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>إ&amp;عادة الضبط</translation>
    </message>
</context>
<context>
    <name>ui::CategoryFields</name>
    <message>
        <source>&amp;Name:</source>
        <translation>ال&amp;اسم:</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>اسم الفئة</translation>
    </message>
    <message>
        <source>In a &amp;folder of its own</source>
        <translation>في م&amp;جلّد خاصّ بها</translation>
    </message>
    <message>
        <source>&amp;Save in:</source>
        <translation>ال&amp;حفظ في:</translation>
    </message>
    <message>
        <source>Folder of the category</source>
        <translation>مجلّد الفئة</translation>
    </message>
    <message>
        <source>&amp;Endings:</source>
        <translation>ال&amp;لواحق:</translation>
    </message>
    <message>
        <source>Endings of file names, blanks between</source>
        <translation>لواحق أسماء الملفات، بينها مسافات</translation>
    </message>
    <message>
        <source>zip iso tar.gz</source>
        <translation>zip iso tar.gz</translation>
    </message>
    <message>
        <source>&amp;Types:</source>
        <translation>الأ&amp;نواع:</translation>
    </message>
    <message>
        <source>MIME types, blanks between</source>
        <translation>أنواع MIME، بينها مسافات</translation>
    </message>
    <message>
        <source>image/* application/pdf</source>
        <translation>image/* application/pdf</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>ال&amp;خوادم:</translation>
    </message>
    <message>
        <source>Servers, blanks between</source>
        <translation>خوادم، بينها مسافات</translation>
    </message>
    <message>
        <source>example.org .example.com</source>
        <translation>example.org .example.com</translation>
    </message>
    <message>
        <source>This category takes what no rule of the others is for.</source>
        <translation>تأخذ هذه الفئة ما لا تنطبق عليه قاعدة من قواعد الفئات الأخرى.</translation>
    </message>
    <message>
        <source>The first category with a matching ending or server counts, then the first with a matching type.</source>
        <translation>تُعتمد أوّل فئة تطابقها اللاحقة أو الخادم، ثم أوّل فئة يطابقها النوع.</translation>
    </message>
</context>
<context>
    <name>ui::Certificate</name>
    <message>
        <source>It ended on %1.</source>
        <translation>انتهت في %1.</translation>
    </message>
    <message>
        <source>It begins on %1 only.</source>
        <translation>لا تبدأ إلا في %1.</translation>
    </message>
    <message>
        <source>It was made for other servers, not for %1.</source>
        <translation>أُصدرت لخوادم أخرى لا لـ %1.</translation>
    </message>
    <message>
        <source>The server vouches for itself; nobody else does.</source>
        <translation>الخادم يشهد لنفسه؛ ولا يشهد له أحد غيره.</translation>
    </message>
    <message>
        <source>It may come from an issuer that this computer does not know.</source>
        <translation>قد تكون من مُصدِر لا يعرفه هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>ui::CertificateDialog</name>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>The certificate itself is kept only until the program ends. Try again, then it can be looked at.</source>
        <translation>لا تُحفظ الشهادة نفسها إلا حتى ينتهي البرنامج. حاول مجدّدًا، وعندها يمكن عرضها.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>المحاولة &amp;مجدّدًا</translation>
    </message>
    <message>
        <source>Anyone on the way to the server could show such a certificate and read and change what is sent. Trust it only if its owner told you this fingerprint. Bobbin remembers it for this server and no other one.</source>
        <translation>يستطيع أيّ أحد على الطريق إلى الخادم أن يقدّم مثل هذه الشهادة وأن يقرأ ما يُرسَل ويغيّره. لا تثق بها إلا إذا أخبرك صاحبها بهذه البصمة. يتذكّرها Bobbin لهذا الخادم دون سواه.</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>الخادم:</translation>
    </message>
    <message>
        <source>Made for:</source>
        <translation>صادرة لـ:</translation>
    </message>
    <message>
        <source>Its names:</source>
        <translation>أسماؤها:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>صادرة عن:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>الصلاحية:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>بصمة SHA-256:</translation>
    </message>
    <message>
        <source>Trust this certificate for %1</source>
        <extracomment>%1: server and port</extracomment>
        <translation>الثقة بهذه الشهادة من أجل %1</translation>
    </message>
</context>
<context>
    <name>ui::ChangeFieldsDialog</name>
    <message>
        <source>Change the header fields</source>
        <translation>تغيير حقول الترويسة</translation>
    </message>
    <message>
        <source>The next request to %1 has them. What is under way goes on; no byte is fetched twice.</source>
        <translation>سيحملها الطلب التالي إلى %1. ويستمرّ ما هو جارٍ؛ ولا يُجلب أي بايت مرّتين.</translation>
    </message>
    <message>
        <source>&amp;User agent:</source>
        <translation>&amp;وكيل المستخدم:</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>وكيل المستخدم</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>كما في الإعدادات</translation>
    </message>
    <message>
        <source>Secrets are shown as %1. A line that is left as it is keeps its value.</source>
        <translation>تُعرض الأسرار هكذا: %1. والسطر الذي يُترك كما هو يحتفظ بقيمته.</translation>
    </message>
    <message>
        <source>This is too long: no server takes more than %1 of header fields.</source>
        <translation>هذا طويل جدًّا: لا يقبل أي خادم أكثر من %1 من حقول الترويسة.</translation>
    </message>
    <message>
        <source>Bobbin itself says %1 as each request needs it. Take the line out.</source>
        <translation>يحدّد Bobbin بنفسه %1 بحسب حاجة كلّ طلب. احذف السطر.</translation>
    </message>
    <message>
        <source>Which value %1 has is not clear: type it anew instead of %2.</source>
        <translation>ليس واضحًا أيّ قيمة لـ %1: اكتبها من جديد بدلًا من %2.</translation>
    </message>
</context>
<context>
    <name>ui::ChangeFolderDialog</name>
    <message>
        <source>Change the folder</source>
        <translation>تغيير المجلّد</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads go to the new folder.</source>
        <translation>
            <numerusform>لا تنزيلات تُنقل إلى المجلّد الجديد.</numerusform>
            <numerusform>يُنقل تنزيل واحد إلى المجلّد الجديد.</numerusform>
            <numerusform>يُنقل تنزيلان إلى المجلّد الجديد.</numerusform>
            <numerusform>تُنقل %Ln تنزيلات إلى المجلّد الجديد.</numerusform>
            <numerusform>يُنقل %Ln تنزيلًا إلى المجلّد الجديد.</numerusform>
            <numerusform>يُنقل %Ln تنزيل إلى المجلّد الجديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;مجلّد:</translation>
    </message>
</context>
<context>
    <name>ui::ChangeLinkDialog</name>
    <message>
        <source>Change the link</source>
        <translation>تغيير الرابط</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>&amp;Link to the same file:</source>
        <translation>&amp;رابط الملف نفسه:</translation>
    </message>
    <message>
        <source>The download goes on with the new link.</source>
        <translation>يتابع التنزيل بالرابط الجديد.</translation>
    </message>
    <message>
        <source>What is there already (%1) is kept.</source>
        <translation>يُحتفظ بما وصل (%1).</translation>
    </message>
    <message>
        <source>What is there already (%1 of %2) is kept.</source>
        <translation>يُحتفظ بما وصل (%1 من %2).</translation>
    </message>
    <message>
        <source>The new link is accepted only when it leads to the same file: size and marks of the version are compared, and bytes at the seams.</source>
        <translation>لا يُقبل الرابط الجديد إلا إذا قاد إلى الملف نفسه: يُقارَن الحجم وعلامات الإصدار والبايتات عند مواضع الوصل.</translation>
    </message>
    <message>
        <source>The download stays paused. Once started, it uses the new link.</source>
        <translation>يبقى التنزيل متوقّفًا مؤقّتًا. وحين يبدأ يستخدم الرابط الجديد.</translation>
    </message>
</context>
<context>
    <name>ui::CheckModel</name>
    <message>
        <source>asking…</source>
        <translation>يُسأل…</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا جواب</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Final address</source>
        <translation>العنوان النهائي</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>الخلل</translation>
    </message>
    <message>
        <source>waits %1</source>
        <comment>12 s</comment>
        <translation>ينتظر %1</translation>
    </message>
</context>
<context>
    <name>ui::CheckWindow</name>
    <message>
        <source>CSV table</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Save the report; secret parts of links are left out</source>
        <translation>حفظ التقرير؛ تُحذف الأجزاء السرية من الروابط</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>حُفظ التقرير باسم %1.</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>&amp;لصق روابط</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;فتح ملف…</translation>
    </message>
    <message>
        <source>Ask all &amp;again</source>
        <translation>سؤال ال&amp;كلّ مجدّدًا</translation>
    </message>
    <message>
        <source>Ask &amp;selected again</source>
        <translation>سؤال الم&amp;حدد مجدّدًا</translation>
    </message>
    <message>
        <source>Ask &amp;failed again</source>
        <translation>سؤال ال&amp;فاشل مجدّدًا</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>&amp;Keep only the good</source>
        <translation>إبقاء ال&amp;جيد فقط</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>حفظ الت&amp;قرير…</translation>
    </message>
    <message>
        <source>A&amp;dd the good ones…</source>
        <translation>إ&amp;ضافة الجيد…</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>فحص الروابط</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>كلّ الروابط</translation>
    </message>
    <message>
        <source>Good links</source>
        <translation>الروابط الجيدة</translation>
    </message>
    <message>
        <source>Dead links</source>
        <translation>الروابط الميتة</translation>
    </message>
    <message>
        <source>Which links are shown</source>
        <translation>الروابط المعروضة</translation>
    </message>
    <message>
        <source>Search the links</source>
        <translation>البحث في الروابط</translation>
    </message>
    <message>
        <source>Checked links</source>
        <translation>الروابط المفحوصة</translation>
    </message>
    <message>
        <source>Links asked</source>
        <translation>الروابط المسؤولة</translation>
    </message>
    <message>
        <source>There is no link in it that can be asked.</source>
        <translation>ليس فيه رابط يمكن سؤاله.</translation>
    </message>
    <message>
        <source>There is more than can be read at once: the rest was left out.</source>
        <translation>هناك أكثر مما يمكن قراءته دفعة واحدة: تُرك الباقي.</translation>
    </message>
    <message>
        <source>Paste, drop or open links to have them asked.</source>
        <translation>ألصق روابط أو أفلِتها أو افتحها لتُسأل.</translation>
    </message>
    <message>
        <source>%1 of %2 asked, %3 dead</source>
        <translation>سُئل %1 من %2، %3 ميت</translation>
    </message>
    <message>
        <source>Open a file with links</source>
        <translation>فتح ملف فيه روابط</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message numerus="yes">
        <source>The answers of %Ln links are shown here only. Close the window?</source>
        <translation>
            <numerusform>لا جواب معروضًا هنا (%Ln). هل تُغلق النافذة؟</numerusform>
            <numerusform>جواب رابط واحد (%Ln) معروض هنا فقط. هل تُغلق النافذة؟</numerusform>
            <numerusform>جوابا رابطين (%Ln) معروضان هنا فقط. هل تُغلق النافذة؟</numerusform>
            <numerusform>أجوبة %Ln روابط معروضة هنا فقط. هل تُغلق النافذة؟</numerusform>
            <numerusform>أجوبة %Ln رابطًا معروضة هنا فقط. هل تُغلق النافذة؟</numerusform>
            <numerusform>أجوبة %Ln رابط معروضة هنا فقط. هل تُغلق النافذة؟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>إ&amp;بقاؤها مفتوحة</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>&amp;ترتيب حسب</translation>
    </message>
    <message>
        <source>Links without an answer</source>
        <translation>روابط بلا جواب</translation>
    </message>
    <message>
        <source>%1 of %2 asked, %3 dead, %4 without an answer</source>
        <translation>سُئل %1 من %2، %3 ميت، %4 بلا جواب</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy &amp;final address</source>
        <translation>نسخ العنوان ال&amp;نهائي</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>&amp;فتح في المتصفّح</translation>
    </message>
    <message>
        <source>A&amp;dd the selected…</source>
        <translation>إ&amp;ضافة المحدّد…</translation>
    </message>
    <message>
        <source>&amp;Remove from the report</source>
        <translation>إ&amp;زالة من التقرير</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
</context>
<context>
    <name>ui::ChecksumDialog</name>
    <message>
        <source>Checksum of the file</source>
        <translation>المجموع الاختباري للملف</translation>
    </message>
    <message>
        <source>The file is compared with it at once.</source>
        <translation>يُقارن الملف به فورًا.</translation>
    </message>
    <message>
        <source>The file is compared with it when it is complete. The download stops for a moment and goes on with what it has.</source>
        <translation>يُقارن الملف به عند اكتماله. يتوقف التنزيل لحظة ثم يتابع بما لديه.</translation>
    </message>
    <message>
        <source>The file is compared with it when it is complete.</source>
        <translation>يُقارن الملف به عند اكتماله.</translation>
    </message>
    <message>
        <source>Change Checksum</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>تغيير المجموع الاختباري</translation>
    </message>
</context>
<context>
    <name>ui::ChecksumField</name>
    <message>
        <source>C&amp;hecksum:</source>
        <translation>المجموع الا&amp;ختباري:</translation>
    </message>
    <message>
        <source>Checksum of the file</source>
        <translation>المجموع الاختباري للملف</translation>
    </message>
    <message>
        <source>MD5, SHA-1, SHA-256 or SHA-512, if you know it</source>
        <translation>MD5 أو SHA-1 أو SHA-256 أو SHA-512، إن كنت تعرفه</translation>
    </message>
    <message>
        <source>This is no checksum that Bobbin knows.</source>
        <translation>ليس هذا مجموعًا اختباريًا يعرفه Bobbin.</translation>
    </message>
</context>
<context>
    <name>ui::CloseDialog</name>
    <message>
        <source>&amp;Remember the answer</source>
        <translation>&amp;تذكّر الجواب</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Quit Bobbin</source>
        <translation>إنهاء Bobbin</translation>
    </message>
    <message>
        <source>1 download is not finished; it goes on when Bobbin is started again.</source>
        <translation>تنزيل واحد لم يكتمل؛ ويتابع عند تشغيل Bobbin مجدّدًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads are not finished; they go on when Bobbin is started again.</source>
        <translation>
            <numerusform>اكتملت التنزيلات كلّها.</numerusform>
            <numerusform>تنزيل واحد لم يكتمل؛ ويتابع عند تشغيل Bobbin مجدّدًا.</numerusform>
            <numerusform>تنزيلان لم يكتملا؛ ويتابعان عند تشغيل Bobbin مجدّدًا.</numerusform>
            <numerusform>%Ln تنزيلات لم تكتمل؛ وتتابع عند تشغيل Bobbin مجدّدًا.</numerusform>
            <numerusform>%Ln تنزيلًا لم تكتمل؛ وتتابع عند تشغيل Bobbin مجدّدًا.</numerusform>
            <numerusform>%Ln تنزيل لم تكتمل؛ وتتابع عند تشغيل Bobbin مجدّدًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bobbin can keep running in the tray, or quit.</source>
        <translation>يمكن أن يواصل Bobbin العمل في علبة النظام، أو أن ينتهي.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;مواصلة العمل</translation>
    </message>
    <message>
        <source>All downloads are finished by now.</source>
        <translation>اكتملت كلّ التنزيلات الآن.</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsDialog</name>
    <message>
        <source>Arrange columns</source>
        <translation>ترتيب الأعمدة</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>نقل إلى الأ&amp;على</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>نقل إلى الأ&amp;سفل</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>إعادة &amp;ضبط الأعمدة</translation>
    </message>
    <message>
        <source>&amp;Width of the column:</source>
        <translation>&amp;عرض العمود:</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source> px</source>
        <extracomment>pixels, after a figure</extracomment>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>The last column takes what room is left.</source>
        <translation>يأخذ العمود الأخير ما بقي من مكان.</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Type what to do</source>
        <translation>اكتب ما تريد فعله</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>لا أمر فيه هذه الحروف.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionModel</name>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a cell of a table as a screen reader says it; %1: the column, %2: what stands there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Link or mirror</source>
        <translation>الرابط أو المرآة</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>جزء الملف</translation>
    </message>
    <message>
        <source>Is at</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>ui::CookieField</name>
    <message>
        <source>Choose a cookies.txt</source>
        <translation>اختر ملف cookies.txt</translation>
    </message>
    <message>
        <source>Cookies (*.txt)</source>
        <translation>ملفات الكوكيز (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كلّ الملفات (*)</translation>
    </message>
    <message>
        <source>Send no cookies</source>
        <translation>لا ترسل الكوكيز</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>تعذّرت قراءة %1.</translation>
    </message>
    <message>
        <source>%1 is no cookies.txt: there is no cookie in it.</source>
        <translation>%1 ليس ملف cookies.txt: لا كوكيز فيه.</translation>
    </message>
    <message>
        <source>Cookies in %1: %2</source>
        <translation>الكوكيز في %1: %2</translation>
    </message>
    <message>
        <source>No cookie in %1 is for this.</source>
        <translation>لا كوكيز في %1 تخصّ هذا.</translation>
    </message>
    <message>
        <source>1 cookie from %1 is sent along.</source>
        <translation>تُرسَل معه كوكيز واحدة من %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n cookies from %1 are sent along.</source>
        <translation>
            <numerusform>لا تُرسَل معه كوكيز من %1.</numerusform>
            <numerusform>تُرسَل معه كوكيز واحدة من %1.</numerusform>
            <numerusform>تُرسَل معه اثنتان من الكوكيز من %1.</numerusform>
            <numerusform>تُرسَل معه %Ln كوكيز من %1.</numerusform>
            <numerusform>تُرسَل معه %Ln كوكيز من %1.</numerusform>
            <numerusform>تُرسَل معه %Ln كوكيز من %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of the links takes none.</source>
        <translation>رابط واحد لا يأخذ شيئًا منها.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the links take none.</source>
        <translation>
            <numerusform>كلّ الروابط تأخذ منها.</numerusform>
            <numerusform>رابط واحد لا يأخذ شيئًا منها.</numerusform>
            <numerusform>رابطان لا يأخذان شيئًا منها.</numerusform>
            <numerusform>%Ln روابط لا تأخذ شيئًا منها.</numerusform>
            <numerusform>%Ln رابطًا لا يأخذ شيئًا منها.</numerusform>
            <numerusform>%Ln رابط لا يأخذ شيئًا منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cookies from a file…</source>
        <translation>&amp;كوكيز من ملف…</translation>
    </message>
</context>
<context>
    <name>ui::CountdownDialog</name>
    <message>
        <source>Bobbin quits</source>
        <translation>سيُنهى Bobbin</translation>
    </message>
    <message>
        <source>The computer goes to sleep</source>
        <translation>سيدخل الحاسوب في السكون</translation>
    </message>
    <message>
        <source>The computer is switched off</source>
        <translation>سيُوقَف تشغيل الحاسوب</translation>
    </message>
    <message numerus="yes">
        <source>Bobbin quits in %Ln second(s).</source>
        <translation>
            <numerusform>سينتهي Bobbin بعد %Ln ثانية.</numerusform>
            <numerusform>سينتهي Bobbin بعد ثانية واحدة (%Ln).</numerusform>
            <numerusform>سينتهي Bobbin بعد ثانيتين (%Ln).</numerusform>
            <numerusform>سينتهي Bobbin بعد %Ln ثوانٍ.</numerusform>
            <numerusform>سينتهي Bobbin بعد %Ln ثانية.</numerusform>
            <numerusform>سينتهي Bobbin بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer goes to sleep in %Ln second(s).</source>
        <translation>
            <numerusform>سيدخل الحاسوب في السكون بعد %Ln ثانية.</numerusform>
            <numerusform>سيدخل الحاسوب في السكون بعد ثانية واحدة (%Ln).</numerusform>
            <numerusform>سيدخل الحاسوب في السكون بعد ثانيتين (%Ln).</numerusform>
            <numerusform>سيدخل الحاسوب في السكون بعد %Ln ثوانٍ.</numerusform>
            <numerusform>سيدخل الحاسوب في السكون بعد %Ln ثانية.</numerusform>
            <numerusform>سيدخل الحاسوب في السكون بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer is switched off in %Ln second(s).</source>
        <translation>
            <numerusform>سيُوقَف تشغيل الحاسوب بعد %Ln ثانية.</numerusform>
            <numerusform>سيُوقَف تشغيل الحاسوب بعد ثانية واحدة (%Ln).</numerusform>
            <numerusform>سيُوقَف تشغيل الحاسوب بعد ثانيتين (%Ln).</numerusform>
            <numerusform>سيُوقَف تشغيل الحاسوب بعد %Ln ثوانٍ.</numerusform>
            <numerusform>سيُوقَف تشغيل الحاسوب بعد %Ln ثانية.</numerusform>
            <numerusform>سيُوقَف تشغيل الحاسوب بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>All downloads of “%1” have ended.</source>
        <translation>انتهت كلّ تنزيلات «%1».</translation>
    </message>
    <message>
        <source>&amp;Stop this</source>
        <translation>إ&amp;لغاء ذلك</translation>
    </message>
    <message>
        <source>Do it &amp;now</source>
        <translation>تنفيذ ا&amp;لآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) of other queues have not. They stop, and go on later.</source>
        <translation>
            <numerusform>لا يوجد تنزيل لم ينتهِ (%Ln) من قوائم انتظار أخرى.</numerusform>
            <numerusform>لم ينتهِ تنزيل واحد (%Ln) من قوائم انتظار أخرى. سيتوقّف ثم يُستأنف لاحقًا.</numerusform>
            <numerusform>لم ينتهِ تنزيلان (%Ln) من قوائم انتظار أخرى. سيتوقّفان ثم يُستأنفان لاحقًا.</numerusform>
            <numerusform>لم تنتهِ %Ln تنزيلات من قوائم انتظار أخرى. ستتوقّف ثم تُستأنف لاحقًا.</numerusform>
            <numerusform>لم ينتهِ %Ln تنزيلًا من قوائم انتظار أخرى. ستتوقّف ثم تُستأنف لاحقًا.</numerusform>
            <numerusform>لم ينتهِ %Ln تنزيل من قوائم انتظار أخرى. ستتوقّف ثم تُستأنف لاحقًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A program is started</source>
        <translation>يُشغَّل برنامج</translation>
    </message>
    <message numerus="yes">
        <source>%1 is started in %Ln second(s).</source>
        <extracomment>%1: what the program&apos;s file is called</extracomment>
        <translation>
            <numerusform>يُشغَّل %1 بعد %Ln ثانية.</numerusform>
            <numerusform>يُشغَّل %1 بعد %Ln ثانية.</numerusform>
            <numerusform>يُشغَّل %1 بعد ثانيتين (%Ln).</numerusform>
            <numerusform>يُشغَّل %1 بعد %Ln ثوانٍ.</numerusform>
            <numerusform>يُشغَّل %1 بعد %Ln ثانية.</numerusform>
            <numerusform>يُشغَّل %1 بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of “%1” runs or waits any more; %Ln download(s) of it are paused.</source>
        <extracomment>%1: what a queue is called</extracomment>
        <translation>
            <numerusform>لم يعد شيء من «%1» يعمل أو ينتظر؛ لا تنزيل متوقّفًا منها (%Ln).</numerusform>
            <numerusform>لم يعد شيء من «%1» يعمل أو ينتظر؛ تنزيل واحد (%Ln) منها متوقّف مؤقّتًا.</numerusform>
            <numerusform>لم يعد شيء من «%1» يعمل أو ينتظر؛ تنزيلان (%Ln) منها متوقّفان مؤقّتًا.</numerusform>
            <numerusform>لم يعد شيء من «%1» يعمل أو ينتظر؛ %Ln تنزيلات منها متوقّفة مؤقّتًا.</numerusform>
            <numerusform>لم يعد شيء من «%1» يعمل أو ينتظر؛ %Ln تنزيلًا منها متوقّفة مؤقّتًا.</numerusform>
            <numerusform>لم يعد شيء من «%1» يعمل أو ينتظر؛ %Ln تنزيل منها متوقّفة مؤقّتًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailsFacts</name>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>يقود إلى</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلّد</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحدّ</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>المرايا</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>المُحيل</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>حقول الترويسة</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>تاريخ البدء</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>تاريخ الاكتمال</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Changed on the server</source>
        <translation>تاريخ التغيير على الخادم</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>المجموع الاختباري</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>%1, the whole size is not known</source>
        <extracomment>%1: 4 MiB</extracomment>
        <translation>%1، الحجم الكلّي غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 bytes)</source>
        <extracomment>%1: 4 MiB; %2: 4,194,304</extracomment>
        <translation>
            <numerusform>%1 (%2 بايت)</numerusform>
            <numerusform>%1 (%2 بايت)</numerusform>
            <numerusform>%1 (%2 بايت)</numerusform>
            <numerusform>%1 (%2 بايت)</numerusform>
            <numerusform>%1 (%2 بايت)</numerusform>
            <numerusform>%1 (%2 بايت)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %3 (%4 bytes)</source>
        <extracomment>%1 and %2: 4 MiB; %3: 41 %; %4: 4,194,304</extracomment>
        <translation>
            <numerusform>%1 من %2، %3 (%4 بايت)</numerusform>
            <numerusform>%1 من %2، %3 (%4 بايت)</numerusform>
            <numerusform>%1 من %2، %3 (%4 بايت)</numerusform>
            <numerusform>%1 من %2، %3 (%4 بايت)</numerusform>
            <numerusform>%1 من %2، %3 (%4 بايت)</numerusform>
            <numerusform>%1 من %2، %3 (%4 بايت)</numerusform>
        </translation>
    </message>
    <message>
        <source>Found right piece by piece</source>
        <translation>فُحص قطعة قطعة وهو صحيح</translation>
    </message>
    <message>
        <source>%1 – found wrong</source>
        <extracomment>%1: SHA-256 1f2e...</extracomment>
        <translation>%1 – فُحص وهو خاطئ</translation>
    </message>
    <message>
        <source>%1 – found right %2</source>
        <extracomment>%1: SHA-256 1f2e...; %2: a time</extracomment>
        <translation>%1 – فُحص وهو صحيح، %2</translation>
    </message>
    <message>
        <source>%1 – not checked yet</source>
        <extracomment>%1: SHA-256 1f2e...</extracomment>
        <translation>%1 – لم يُفحص بعد</translation>
    </message>
    <message>
        <source>%1 (given up)</source>
        <extracomment>%1: a mirror&apos;s link</extracomment>
        <translation>%1 (متروك)</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>as many as the settings say</source>
        <translation>بالعدد المحدّد في الإعدادات</translation>
    </message>
    <message>
        <source>Change the link…</source>
        <translation>تغيير الرابط…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Change the folder…</source>
        <translation>تغيير المجلّد…</translation>
    </message>
    <message>
        <source>Change limit and connections…</source>
        <translation>تغيير الحدّ والاتصالات…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n of unknown size</source>
        <translation>
            <numerusform>و%Ln بلا حجم معروف</numerusform>
            <numerusform>وواحد (%Ln) بلا حجم معروف</numerusform>
            <numerusform>واثنان (%Ln) بلا حجم معروف</numerusform>
            <numerusform>و%Ln بلا حجم معروف</numerusform>
            <numerusform>و%Ln بلا حجم معروف</numerusform>
            <numerusform>و%Ln بلا حجم معروف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: Paused, Failed ...; %2: how many downloads are</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change the header fields…</source>
        <translation>تغيير حقول الترويسة…</translation>
    </message>
    <message>
        <source>Give a checksum…</source>
        <translation>إعطاء مجموع اختباري…</translation>
    </message>
    <message>
        <source>Change the checksum…</source>
        <translation>تغيير المجموع الاختباري…</translation>
    </message>
</context>
<context>
    <name>ui::DetailsGeneral</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>ملاحظتك الخاصّة</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>before a value; %1: Folder</extracomment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>ui::DetailsHistory</name>
    <message>
        <source>History</source>
        <translation>السجلّ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>ن&amp;سخ التقرير</translation>
    </message>
    <message>
        <source>Everything that is shown here as text, without secrets</source>
        <translation>كلّ ما يُعرض هنا على شكل نصّ، بلا أسرار</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>نسخ السطر</translation>
    </message>
    <message>
        <source>Nothing has happened to this download yet.</source>
        <translation>لم يحدث شيء لهذا التنزيل بعد.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;نظرة عامّة</translation>
    </message>
    <message>
        <source>Seg&amp;ments</source>
        <translation>المقا&amp;طع</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>ال&amp;سرعة</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>السج&amp;لّ</translation>
    </message>
    <message>
        <source>Select a download to see its details.</source>
        <translation>اختر تنزيلًا لعرض تفاصيله.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsSegments</name>
    <message>
        <source>There</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>There, not safe on the disk yet</source>
        <translation>موجود، ولم يُحفظ بأمان على القرص بعد</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>قيد الجلب</translation>
    </message>
    <message>
        <source>Some of it there</source>
        <translation>موجود جزئيًّا</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>The file is complete; nothing is connected.</source>
        <translation>الملف مكتمل؛ ولا اتصال قائم.</translation>
    </message>
    <message>
        <source>Nothing is connected now.</source>
        <translation>لا اتصال قائم الآن.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsSpeed</name>
    <message>
        <source>Last minute</source>
        <translation>الدقيقة الأخيرة</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>الساعة الأخيرة</translation>
    </message>
    <message>
        <source>Since Bobbin was started</source>
        <translation>منذ تشغيل Bobbin</translation>
    </message>
    <message>
        <source>Speed over time</source>
        <translation>السرعة عبر الزمن</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>It has not run since Bobbin was started.</source>
        <translation>لم يعمل منذ تشغيل Bobbin.</translation>
    </message>
    <message>
        <source>Now %1, average %2, highest %3</source>
        <extracomment>%1 to %3: 1.5 MiB/s</extracomment>
        <translation>الآن %1، المتوسّط %2، الأعلى %3</translation>
    </message>
    <message>
        <source>Nothing is known of its speed since Bobbin was started.</source>
        <translation>لا يُعرف شيء عن سرعته منذ بدء Bobbin.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsSplitter</name>
    <message>
        <source>&amp;Details</source>
        <translation>ال&amp;تفاصيل</translation>
    </message>
    <message>
        <source>Details at the &amp;side</source>
        <translation>التفاصيل على ال&amp;جانب</translation>
    </message>
</context>
<context>
    <name>ui::Dialogs</name>
    <message numerus="yes">
        <source>Bobbin shows the first %Ln part files; add the others afterwards.</source>
        <translation>
            <numerusform>لا يعرض Bobbin أي ملف جزئي (%Ln)؛ أضِف البقية بعد ذلك.</numerusform>
            <numerusform>يعرض Bobbin أول ملف جزئي (%Ln)؛ أضِف البقية بعد ذلك.</numerusform>
            <numerusform>يعرض Bobbin أول ملفين جزئيين (%Ln)؛ أضِف البقية بعد ذلك.</numerusform>
            <numerusform>يعرض Bobbin أول %Ln ملفات جزئية؛ أضِف البقية بعد ذلك.</numerusform>
            <numerusform>يعرض Bobbin أول %Ln ملفًا جزئيًا؛ أضِف البقية بعد ذلك.</numerusform>
            <numerusform>يعرض Bobbin أول %Ln ملف جزئي؛ أضِف البقية بعد ذلك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DownloadCells</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت المتبقّي</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Checking %1 %</source>
        <comment>percentage</comment>
        <translation>يتحقّق %1٪</translation>
    </message>
    <message>
        <source>Checked: %1 of %2</source>
        <translation>تمّ التحقّق: %1 من %2</translation>
    </message>
    <message>
        <source>All bytes are here; they are compared with the checksum.</source>
        <translation>وصلت كلّ البايتات، وهي تُقارَن بالمجموع الاختباري.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <extracomment>%1: 1.2 GiB; the sizes of some files of a group are not known yet</extracomment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>files</comment>
        <extracomment>a group: so many of its downloads are complete</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>%1: 12 of 91</extracomment>
        <translation>%1، فشل %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1، متوقّف مؤقّتًا</translation>
    </message>
    <message>
        <source>%1, group, expanded</source>
        <translation>%1، مجموعة، موسّعة</translation>
    </message>
    <message>
        <source>%1, group, collapsed</source>
        <translation>%1، مجموعة، مطوية</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>a group&apos;s bar in words; %1: 34 %; %2: 12 of 91, 2 failed</extracomment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>تاريخ الاكتمال</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلّد</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>المجموع الاختباري</translation>
    </message>
    <message>
        <source>Moving the file %1 %</source>
        <comment>percentage</comment>
        <translation>ينقل الملف %1٪</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>checksum</comment>
        <translation>مُعطى</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>checksum</comment>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Wrong</source>
        <comment>checksum</comment>
        <translation>خاطئ</translation>
    </message>
    <message>
        <source>Copying the file you have: %1 %</source>
        <comment>percentage</comment>
        <translation>يُنسخ الملف الموجود لديك: %1 %</translation>
    </message>
</context>
<context>
    <name>ui::DownloadLimitDialog</name>
    <message>
        <source>Limit the speed</source>
        <translation>تحديد السرعة</translation>
    </message>
    <message>
        <source>Speed limit in KiB a second</source>
        <translation>حدّ السرعة بالكيبيبايت في الثانية</translation>
    </message>
    <message>
        <source>Connections at most</source>
        <translation>الاتصالات على الأكثر</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحدّ</translation>
    </message>
    <message>
        <source>&amp;Limit the speed to</source>
        <translation>&amp;تحديد السرعة بـ</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> ك.بايت/ثا</translation>
    </message>
    <message>
        <source>&amp;Connections at most:</source>
        <translation>ات&amp;صالات على الأكثر:</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>كما في الإعدادات</translation>
    </message>
    <message>
        <source>different</source>
        <translation>مختلفة</translation>
    </message>
</context>
<context>
    <name>ui::DownloadView</name>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>إعادة ضبط الأعمدة</translation>
    </message>
    <message>
        <source>Arrange columns…</source>
        <translation>ترتيب الأعمدة…</translation>
    </message>
    <message>
        <source>Rows can be moved by dragging while the list is in queue order.</source>
        <translation>يمكن نقل الصفوف بالسحب ما دامت القائمة بترتيب قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Rows can be moved by dragging while the list is in queue order (%1).</source>
        <translation>يمكن نقل الصفوف بالسحب ما دامت القائمة بترتيب قائمة الانتظار (%1).</translation>
    </message>
</context>
<context>
    <name>ui::DownloadWindow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إ&amp;يقاف مؤقّت</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;بدء</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Cancel the download</source>
        <translation>إلغاء ال&amp;تنزيل</translation>
    </message>
    <message>
        <source>Close this &amp;window when the download is complete</source>
        <translation>إغلاق هذه ال&amp;نافذة عند اكتمال التنزيل</translation>
    </message>
</context>
<context>
    <name>ui::DownloadsPage</name>
    <message>
        <source>Downloads at once</source>
        <translation>التنزيلات معًا</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;مجلّد:</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>&amp;عدد التنزيلات معًا:</translation>
    </message>
    <message>
        <source>When the file exists already</source>
        <translation>عندما يكون الملف موجودًا</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Save under the next number</source>
        <translation>الحفظ بالرقم التالي</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبداله</translation>
    </message>
    <message>
        <source>Keep it and skip the download</source>
        <translation>إبقاؤه وتخطّي التنزيل</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>المتابعة منه</translation>
    </message>
    <message>
        <source>When the link is in the list already</source>
        <translation>عندما يكون الرابط في القائمة</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>تخطّيه</translation>
    </message>
    <message>
        <source>Add it under a new name</source>
        <translation>إضافته باسم جديد</translation>
    </message>
    <message>
        <source>Start the old one over</source>
        <translation>بدء القديم من جديد</translation>
    </message>
    <message>
        <source>Forget the remembered answers</source>
        <translation>نسيان الأجوبة المحفوظة</translation>
    </message>
    <message>
        <source>Forget the &amp;answers</source>
        <translation>&amp;نسيان الأجوبة</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الأجوبة</translation>
    </message>
    <message>
        <source>File &amp;exists already:</source>
        <translation>عند &amp;وجود الملف:</translation>
    </message>
    <message>
        <source>&amp;Link is in the list already:</source>
        <translation>&amp;رابط في القائمة:</translation>
    </message>
    <message>
        <source>Tries in a row that gain nothing</source>
        <translation>المحاولات المتتالية التي لا تأتي بشيء</translation>
    </message>
    <message>
        <source>Start added downloads at once</source>
        <translation>بدء التنزيلات المضافة فورًا</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلّد</translation>
    </message>
    <message>
        <source>Edit the categories</source>
        <translation>تحرير الفئات</translation>
    </message>
    <message>
        <source>Ca&amp;tegories…</source>
        <translation>ال&amp;فئات…</translation>
    </message>
    <message>
        <source>Edit the queues</source>
        <translation>تحرير قوائم الانتظار</translation>
    </message>
    <message>
        <source>&amp;Queues…</source>
        <translation>&amp;قوائم الانتظار…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>After so many tries that gain nothing a download fails.</source>
        <translation>يفشل التنزيل بعد هذا العدد من المحاولات التي لا تأتي بشيء.</translation>
    </message>
    <message>
        <source>&amp;Start what is added at once</source>
        <translation>&amp;بدء ما يُضاف فورًا</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Further t&amp;ries:</source>
        <translation>محاولات إ&amp;ضافية:</translation>
    </message>
    <message>
        <source>Date of finished files</source>
        <translation>تاريخ الملفات المكتملة</translation>
    </message>
    <message>
        <source>&amp;Date finished files as the server does</source>
        <translation>إعطاء الملفات المكتملة &amp;تاريخ الخادم</translation>
    </message>
    <message>
        <source>The server says when a file was changed last. Otherwise, and where it says nothing, a file has the date of its download.</source>
        <translation>يذكر الخادم متى غُيّر الملف آخر مرّة. وفيما عدا ذلك، وحيث لا يذكر شيئًا، يحمل الملف تاريخ تنزيله.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Space for the whole file</source>
        <translation>مساحة للملف كاملًا</translation>
    </message>
    <message>
        <source>The disk cannot become too full meanwhile, and large files are in fewer pieces on it. It counts for downloads that start from now on. Where the file system cannot do it, space is taken as the bytes come.</source>
        <translation>لا يمكن أن يمتلئ القرص في هذه الأثناء، وتقع الملفات الكبيرة عليه في قطع أقل. يسري ذلك على التنزيلات التي تبدأ من الآن. وحيث لا يستطيع نظام الملفات ذلك تُشغل المساحة مع وصول البايتات.</translation>
    </message>
    <message>
        <source>Until it is whole, a file is called NAME.part and stands where it will be in the end. It takes up only the room of what has come, unless more is reserved.</source>
        <translation>إلى أن يكتمل الملف يكون اسمه NAME.part ويقع حيث سيكون في النهاية. ولا يشغل إلا مساحة ما وصل منه، ما لم يُحجز أكثر.</translation>
    </message>
    <message>
        <source>Reser&amp;ve space for whole files</source>
        <translation>&amp;حجز مساحة الملفات كاملة</translation>
    </message>
</context>
<context>
    <name>ui::DropTarget</name>
    <message>
        <source>Bobbin: drop target</source>
        <translation>Bobbin: هدف الإفلات</translation>
    </message>
    <message>
        <source>Drop target</source>
        <translation>هدف الإفلات</translation>
    </message>
    <message>
        <source>Overall progress</source>
        <translation>التقدّم الإجمالي</translation>
    </message>
    <message>
        <source>Drop links here</source>
        <translation>أفلِت الروابط هنا</translation>
    </message>
    <message>
        <source>&amp;Show Bobbin</source>
        <translation>إ&amp;ظهار Bobbin</translation>
    </message>
    <message>
        <source>&amp;Hide the drop target</source>
        <translation>إ&amp;خفاء هدف الإفلات</translation>
    </message>
</context>
<context>
    <name>ui::DropZone</name>
    <message>
        <source>Drop to add the links</source>
        <translation>أفلِت لإضافة الروابط</translation>
    </message>
</context>
<context>
    <name>ui::DuplicateChoice</name>
    <message>
        <source>What to do with links that are in the list already</source>
        <translation>ما يُفعل بالروابط الموجودة في القائمة</translation>
    </message>
    <message>
        <source>Remember what to do with such links</source>
        <translation>تذكّر ما يُفعل بمثل هذه الروابط</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>تخطّيها</translation>
    </message>
    <message>
        <source>Add them again under a new name</source>
        <translation>إضافتها مجدّدًا باسم جديد</translation>
    </message>
    <message>
        <source>Start the old ones over</source>
        <translation>بدء القديمة من جديد</translation>
    </message>
    <message>
        <source>&amp;Remember</source>
        <translation>تذ&amp;كّر</translation>
    </message>
    <message>
        <source>1 of these is in the list already:</source>
        <translation>واحد منها موجود في القائمة:</translation>
    </message>
    <message numerus="yes">
        <source>%n of these are in the list already:</source>
        <translation>
            <numerusform>لا شيء منها موجود في القائمة:</numerusform>
            <numerusform>واحد منها موجود في القائمة:</numerusform>
            <numerusform>اثنان منها موجودان في القائمة:</numerusform>
            <numerusform>%Ln منها موجودة في القائمة:</numerusform>
            <numerusform>%Ln منها موجودة في القائمة:</numerusform>
            <numerusform>%Ln منها موجودة في القائمة:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EmptyState</name>
    <message>
        <source>Drop links here or press %1</source>
        <translation>أفلِت الروابط هنا أو اضغط %1</translation>
    </message>
    <message>
        <source>From a browser, a text file, or one by one.</source>
        <translation>من متصفّح، أو ملف نصّي، أو واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>Add links…</source>
        <translation>إضافة روابط…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <extracomment>%1: Failed, a category, a queue or a host</extracomment>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>There is no download in “%1” now.</source>
        <translation>لا يوجد الآن تنزيل في «%1».</translation>
    </message>
    <message>
        <source>No download in “%2” matches “%1”.</source>
        <extracomment>%1: what was typed; %2: Failed, a category, a queue or a host</extracomment>
        <translation>لا تنزيل في «%2» يطابق «%1».</translation>
    </message>
    <message>
        <source>No download in the list matches “%1”.</source>
        <translation>لا تنزيل في القائمة يطابق «%1».</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكلّ</translation>
    </message>
</context>
<context>
    <name>ui::ExplanationBar</name>
    <message>
        <source>More…</source>
        <translation>المزيد…</translation>
    </message>
    <message>
        <source>More that can be done about it</source>
        <translation>ما يمكن فعله أيضًا حيال ذلك</translation>
    </message>
</context>
<context>
    <name>ui::FileExistsDialog</name>
    <message>
        <source>&amp;Remember the answer</source>
        <translation>&amp;تذكّر الجواب</translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation>الملف موجود من قبل</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;لاحقًا</translation>
    </message>
    <message>
        <source>Save under the &amp;next number</source>
        <translation>حفظ بالر&amp;قم التالي</translation>
    </message>
    <message>
        <source>Re&amp;place it, once the new file is complete</source>
        <translation>ا&amp;ستبداله متى اكتمل الملف الجديد</translation>
    </message>
    <message>
        <source>&amp;Keep it and skip the download</source>
        <translation>إ&amp;بقاؤه وتخطّي التنزيل</translation>
    </message>
    <message>
        <source>&amp;Go on with it: it is the beginning of this download</source>
        <translation>&amp;متابعة التنزيل منه: فهو بدايته</translation>
    </message>
    <message>
        <source>%1 is in the folder already. What shall be done?</source>
        <translation>%1 موجود في المجلّد. ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>%1 and 1 more file are in their folders already. What shall be done?</source>
        <translation>%1 وملف آخر موجودان في مجلّديهما. ماذا تريد أن تفعل؟</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more files are in their folders already. What shall be done?</source>
        <translation>
            <numerusform>%1 موجود في المجلّد. ماذا تريد أن تفعل؟</numerusform>
            <numerusform>%1 وملف آخر موجودان في مجلّديهما. ماذا تريد أن تفعل؟</numerusform>
            <numerusform>%1 وملفان آخران موجودة في مجلّداتها. ماذا تريد أن تفعل؟</numerusform>
            <numerusform>%1 و%Ln ملفات أخرى موجودة في مجلّداتها. ماذا تريد أن تفعل؟</numerusform>
            <numerusform>%1 و%Ln ملفًا آخر موجودة في مجلّداتها. ماذا تريد أن تفعل؟</numerusform>
            <numerusform>%1 و%Ln ملف آخر موجودة في مجلّداتها. ماذا تريد أن تفعل؟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileTools</name>
    <message>
        <source>Re&amp;name…</source>
        <translation>إعادة ال&amp;تسمية…</translation>
    </message>
    <message>
        <source>Move to &amp;folder…</source>
        <translation>نقل إلى مجلّ&amp;د…</translation>
    </message>
    <message>
        <source>&amp;Verify checksum</source>
        <translation>فحص المجموع الا&amp;ختباري</translation>
    </message>
    <message>
        <source>Stop moving or &amp;checking</source>
        <translation>إيقاف النقل أو الف&amp;حص</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1: Remove 3 Downloads</extracomment>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;تراجع عن %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>%1: Remove 3 Downloads</extracomment>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>إ&amp;عادة تنفيذ %1</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>إعادة تسمية %Ln تنزيل</numerusform>
            <numerusform>إعادة تسمية تنزيل واحد (%Ln)</numerusform>
            <numerusform>إعادة تسمية تنزيلين (%Ln)</numerusform>
            <numerusform>إعادة تسمية %Ln تنزيلات</numerusform>
            <numerusform>إعادة تسمية %Ln تنزيلًا</numerusform>
            <numerusform>إعادة تسمية %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Downloads to Another Folder</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>نقل %Ln تنزيل إلى مجلّد آخر</numerusform>
            <numerusform>نقل تنزيل واحد (%Ln) إلى مجلّد آخر</numerusform>
            <numerusform>نقل تنزيلين (%Ln) إلى مجلّد آخر</numerusform>
            <numerusform>نقل %Ln تنزيلات إلى مجلّد آخر</numerusform>
            <numerusform>نقل %Ln تنزيلًا إلى مجلّد آخر</numerusform>
            <numerusform>نقل %Ln تنزيل إلى مجلّد آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Change &amp;header fields…</source>
        <translation>تغيير حقول ال&amp;ترويسة…</translation>
    </message>
    <message>
        <source>Change Header Fields</source>
        <translation>تغيير حقول الترويسة</translation>
    </message>
    <message>
        <source>It is complete: nothing more will be asked for.</source>
        <translation>اكتمل التنزيل: لن يُطلب شيء بعد الآن.</translation>
    </message>
    <message>
        <source>The download was removed meanwhile.</source>
        <translation>أُزيل التنزيل في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>ui::FolderField</name>
    <message>
        <source>Folder</source>
        <translation>المجلّد</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>تصفّح…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>تصفّح لاختيار مجلّد</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلّد</translation>
    </message>
</context>
<context>
    <name>ui::FolderReport</name>
    <message>
        <source>Choose a folder.</source>
        <translation>اختر مجلّدًا.</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, beginning with /.</source>
        <translation>اكتب مسار المجلّد كاملًا بدءًا من /.</translation>
    </message>
    <message>
        <source>There is a file in the way: this is not a folder.</source>
        <translation>هناك ملف في الطريق: هذا ليس مجلّدًا.</translation>
    </message>
    <message>
        <source>This folder does not exist and cannot be made there.</source>
        <translation>هذا المجلّد غير موجود ولا يمكن إنشاؤه هناك.</translation>
    </message>
    <message>
        <source>You may not write to this folder.</source>
        <translation>لا يُسمح لك بالكتابة في هذا المجلّد.</translation>
    </message>
    <message>
        <source>There is no free space in this folder.</source>
        <translation>لا توجد مساحة حرّة في هذا المجلّد.</translation>
    </message>
    <message>
        <source>Not enough space: %1 are needed, %2 are free.</source>
        <translation>المساحة غير كافية: المطلوب %1 والمتاح %2.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 متاحة</translation>
    </message>
    <message>
        <source>The folder will be made; %1 free</source>
        <translation>سيُنشأ المجلّد؛ %1 متاحة</translation>
    </message>
</context>
<context>
    <name>ui::ForecastLabel</name>
    <message>
        <source>another disk</source>
        <translation>قرص آخر</translation>
    </message>
    <message>
        <source>%1: %2 needed</source>
        <translation>%1: المطلوب %2</translation>
    </message>
    <message>
        <source>%1: %2 needed, %3 free</source>
        <translation>%1: المطلوب %2 والمتاح %3</translation>
    </message>
    <message numerus="yes">
        <source>the size of %n is not known yet</source>
        <translation>
            <numerusform>حجم %Ln منها غير معروف بعد</numerusform>
            <numerusform>حجم واحد (%Ln) منها غير معروف بعد</numerusform>
            <numerusform>حجم اثنين (%Ln) منها غير معروف بعد</numerusform>
            <numerusform>حجم %Ln منها غير معروف بعد</numerusform>
            <numerusform>حجم %Ln منها غير معروف بعد</numerusform>
            <numerusform>حجم %Ln منها غير معروف بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left, %2</source>
        <extracomment>%1: how many downloads, %2: their size</extracomment>
        <translation>بقي %1، %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>done at %1</source>
        <translation>ينتهي الساعة %1</translation>
    </message>
    <message>
        <source>done on %1 at %2</source>
        <translation>ينتهي يوم %1 الساعة %2</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>ينتظر حتى الساعة %1</translation>
    </message>
    <message>
        <source>waits until tomorrow, %1</source>
        <extracomment>%1: a time of the day; %2: a day of the week</extracomment>
        <translation>ينتظر حتى الغد، الساعة %1</translation>
    </message>
    <message>
        <source>waits until %2, %1</source>
        <translation>ينتظر حتى يوم %2، الساعة %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 do not fit</source>
        <translation>
            <numerusform>%Ln من %1 لا يتسع لها المكان</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها المكان</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها المكان</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها المكان</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها المكان</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها المكان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 do not fit on %2</source>
        <extracomment>%1: of how many; %2: a folder</extracomment>
        <translation>
            <numerusform>%Ln من %1 لا يتسع لها %2</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها %2</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها %2</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها %2</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها %2</numerusform>
            <numerusform>%Ln من %1 لا يتسع لها %2</numerusform>
        </translation>
    </message>
    <message>
        <source>done at %1 or later</source>
        <translation>ينتهي في %1 أو بعده</translation>
    </message>
    <message>
        <source>done on %1 at %2 or later</source>
        <translation>ينتهي في %1 الساعة %2 أو بعدها</translation>
    </message>
    <message>
        <source>%1 left, %2 or more</source>
        <extracomment>%1: how many downloads, %2: the size of those whose size is known</extracomment>
        <translation>المتبقي %1، %2 أو أكثر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln do not fit, on %1 disks</source>
        <extracomment>%1: how many disks, two at least</extracomment>
        <translation>
            <numerusform>%Ln لا يتسع لها المكان، على %1 من الأقراص</numerusform>
            <numerusform>%Ln لا يتسع لها المكان، على %1 من الأقراص</numerusform>
            <numerusform>%Ln لا يتسع لها المكان، على %1 من الأقراص</numerusform>
            <numerusform>%Ln لا يتسع لها المكان، على %1 من الأقراص</numerusform>
            <numerusform>%Ln لا يتسع لها المكان، على %1 من الأقراص</numerusform>
            <numerusform>%Ln لا يتسع لها المكان، على %1 من الأقراص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GeneralPage</name>
    <message>
        <source>On closing the window</source>
        <translation>عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>التشغيل عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>مواصلة العمل في علبة النظام</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>الإنهاء</translation>
    </message>
    <message>
        <source>&amp;Start at login, in the tray</source>
        <translation>ال&amp;تشغيل عند تسجيل الدخول، في علبة النظام</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>لغة النظام</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>كما يحدده النظام</translation>
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
        <source>On &amp;closing the window:</source>
        <translation>عند إ&amp;غلاق النافذة:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>ال&amp;لغة:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>ال&amp;مظهر:</translation>
    </message>
    <message>
        <source>Show the drop target</source>
        <translation>إظهار هدف الإفلات</translation>
    </message>
    <message>
        <source>Show a small &amp;drop target with the overall progress</source>
        <translation>إظهار &amp;هدف إفلات صغير مع التقدم الإجمالي</translation>
    </message>
    <message>
        <source>A window for each download that starts</source>
        <translation>نافذة لكلّ تنزيل يبدأ</translation>
    </message>
    <message>
        <source>Open a &amp;window for each download that starts</source>
        <translation>فتح &amp;نافذة لكلّ تنزيل يبدأ</translation>
    </message>
    <message>
        <source>Further windows</source>
        <translation>نوافذ إضافية</translation>
    </message>
    <message>
        <source>This desktop does not let programs keep a window above the others: the drop target may disappear behind them.</source>
        <translation>لا يسمح سطح المكتب هذا للبرامج بإبقاء نافذة فوق غيرها: قد يختفي هدف الإفلات خلفها.</translation>
    </message>
    <message>
        <source>Show an icon in the system tray</source>
        <translation>إظهار أيقونة في علبة النظام</translation>
    </message>
    <message>
        <source>Show an icon in the system &amp;tray</source>
        <translation>إظهار أيقونة في &amp;علبة النظام</translation>
    </message>
    <message>
        <source>Without the icon, closing the window quits Bobbin, after a question while downloads are not finished.</source>
        <translation>بدون الأيقونة يؤدي إغلاق النافذة إلى إنهاء Bobbin، بعد سؤال ما دامت هناك تنزيلات غير مكتملة.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Closing the window quits Bobbin, after a question while downloads are not finished.</source>
        <translation>ليس في سطح المكتب هذا شريط أيقونات. إغلاق النافذة يُنهي Bobbin، بعد سؤال ما دامت هناك تنزيلات لم تنتهِ.</translation>
    </message>
    <message>
        <source>&amp;Start at login, minimized</source>
        <translation>ال&amp;بدء عند تسجيل الدخول، مصغّرًا</translation>
    </message>
</context>
<context>
    <name>ui::GrabBar</name>
    <message>
        <source>Siz&amp;e at least:</source>
        <translation>ال&amp;حجم على الأقل:</translation>
    </message>
    <message>
        <source>at &amp;most:</source>
        <translation>على ال&amp;أكثر:</translation>
    </message>
    <message>
        <source>Size at least</source>
        <translation>الحجم على الأقل</translation>
    </message>
    <message>
        <source>Size at most</source>
        <translation>الحجم على الأكثر</translation>
    </message>
    <message>
        <source>100 K</source>
        <comment>a size</comment>
        <translation>100 K</translation>
    </message>
    <message>
        <source>1.5 M</source>
        <comment>a size</comment>
        <translation>1.5 M</translation>
    </message>
    <message>
        <source>Links of unknown size are kept.</source>
        <translation>تبقى الروابط مجهولة الحجم.</translation>
    </message>
    <message>
        <source>Lar&amp;gest variant only</source>
        <translation>النسخة الأ&amp;كبر فقط</translation>
    </message>
    <message>
        <source>As&amp;k for sizes</source>
        <translation>السؤال عن الأح&amp;جام</translation>
    </message>
    <message>
        <source>Servers are asked how large the files are, without fetching them.</source>
        <translation>تُسأل الخوادم عن أحجام الملفات من دون جلبها.</translation>
    </message>
    <message>
        <source>Show &amp;thumbnails</source>
        <translation>عرض المصغّ&amp;رات</translation>
    </message>
    <message>
        <source>Small pictures are fetched for the rows that can be seen.</source>
        <translation>تُجلب صور صغيرة للصفوف الظاهرة.</translation>
    </message>
    <message>
        <source>“%1” is not a size: write it like 100 K or 1.5 M.</source>
        <translation>«%1» ليس حجمًا: اكتبه مثل 100 K أو 1.5 M.</translation>
    </message>
    <message>
        <source>No size is at least %1 and at most %2.</source>
        <translation>لا حجم يبلغ %1 على الأقل و%2 على الأكثر.</translation>
    </message>
    <message>
        <source>Of pictures and videos whose links differ only by a size, like photo_640.jpg and photo_1280.jpg, only the largest is shown, and no thumbnail of a picture that is shown.</source>
        <translation>من الصور ومقاطع الفيديو التي لا تختلف روابطها إلا بالحجم، مثل photo_640.jpg وphoto_1280.jpg، تُعرض الأكبر فقط، ولا تُعرض مصغّرة لصورة معروضة.</translation>
    </message>
</context>
<context>
    <name>ui::GrabFeed</name>
    <message>
        <source>Add what is found la&amp;ter, too</source>
        <translation>إضافة ما يُعثر عليه لا&amp;حقًا أيضًا</translation>
    </message>
    <message>
        <source>Once links of this page are added, those that are still found join them.</source>
        <translation>بعد إضافة روابط من هذه الصفحة ينضم إليها ما يُعثر عليه بعدُ.</translation>
    </message>
</context>
<context>
    <name>ui::GrabMenu</name>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>نسخ الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>&amp;فتح في المتصفّح</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation>وضع &amp;علامة</translation>
    </message>
    <message>
        <source>&amp;Untick</source>
        <translation>إ&amp;زالة العلامة</translation>
    </message>
    <message>
        <source>Tick only the &amp;selected</source>
        <translation>وضع علامة على الم&amp;حدّد فقط</translation>
    </message>
</context>
<context>
    <name>ui::GrabModel</name>
    <message>
        <source>%1 (added)</source>
        <translation>%1 (أُضيف)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>وُجد في</translation>
    </message>
    <message>
        <source>With your login, asking this link might do something.</source>
        <translation>مع تسجيل دخولك قد يؤدي سؤال هذا الرابط إلى فعل شيء.</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>يُسأل…</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لم يُسأل</translation>
    </message>
</context>
<context>
    <name>ui::GrabPaste</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;لصق</translation>
    </message>
    <message>
        <source>Takes the links in what was copied: text, a page or its source, a list (%1)</source>
        <translation>يأخذ الروابط مما نُسخ: نص أو صفحة أو مصدرها أو قائمة (%1)</translation>
    </message>
</context>
<context>
    <name>ui::GrabWindow</name>
    <message>
        <source>Grab links</source>
        <translation>جمع الروابط</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>ال&amp;عنوان:</translation>
    </message>
    <message>
        <source>A page, an album, a feed or a list</source>
        <translation>صفحة أو ألبوم أو خلاصة أو قائمة</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;فتح ملف…</translation>
    </message>
    <message>
        <source>What to take from the page</source>
        <translation>ما يؤخذ من الصفحة</translation>
    </message>
    <message>
        <source>&amp;Follow “next page”</source>
        <translation>ا&amp;تبع «الصفحة التالية»</translation>
    </message>
    <message>
        <source>Also pages &amp;below, on the same server</source>
        <translation>والصفحات التي ت&amp;حتها على الخادم نفسه</translation>
    </message>
    <message>
        <source>pages at most</source>
        <translation>صفحة على الأكثر</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>الصفحات على الأكثر</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كلّ الأنواع</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>مستندات</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>موسيقى</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>أرشيفات</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>برامج</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Same &amp;server only</source>
        <translation>ال&amp;خادم نفسه فقط</translation>
    </message>
    <message>
        <source>Search: words, *.jpg or /expression/</source>
        <translation>بحث: كلمات أو ‎*.jpg أو /تعبير/</translation>
    </message>
    <message>
        <source>Search the links</source>
        <translation>البحث في الروابط</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>ال&amp;كلّ</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;لا شيء</translation>
    </message>
    <message>
        <source>Found links</source>
        <translation>الروابط الموجودة</translation>
    </message>
    <message>
        <source>Save &amp;in:</source>
        <translation>الحفظ &amp;في:</translation>
    </message>
    <message>
        <source>A folder of its o&amp;wn</source>
        <translation>مجلّد &amp;خاص به</translation>
    </message>
    <message>
        <source>Names: as they are, or like *num* *name*</source>
        <translation>الأسماء: كما هي، أو مثل *num* *name*</translation>
    </message>
    <message>
        <source>Names of the files</source>
        <translation>أسماء الملفات</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>ا&amp;قرأ</translation>
    </message>
    <message>
        <source>Reading; %1 pages read, %2 to go</source>
        <translation>تجري القراءة؛ قُرئت %1 صفحات، وبقي %2</translation>
    </message>
    <message>
        <source>%1 found, %2 shown, %3 chosen</source>
        <translation>وُجد %1، يُعرض %2، اختير %3</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>A&amp;dd to the batch</source>
        <translation>إ&amp;ضافة إلى الدفعة</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>الصفحة كلها</translation>
    </message>
    <message>
        <source>Stopped; what was found stays.</source>
        <translation>توقف؛ يبقى ما وُجد.</translation>
    </message>
    <message>
        <source>This is not an http or https address.</source>
        <translation>ليس هذا عنوان http أو https.</translation>
    </message>
    <message>
        <source>Open a page or a list</source>
        <translation>فتح صفحة أو قائمة</translation>
    </message>
    <message>
        <source>There is no link in %1.</source>
        <translation>لا رابط في %1.</translation>
    </message>
    <message>
        <source>%1 is too long: the rest of it was left out.</source>
        <translation>%1 طويل جدًا: تُرك باقيه.</translation>
    </message>
    <message>
        <source>The robots.txt of %1 asks programs not to follow its pages.</source>
        <translation>ملف robots.txt لدى %1 يطلب من البرامج ألا تتبع صفحاته.</translation>
    </message>
    <message>
        <source>There are more pages than were to be read.</source>
        <translation>هناك صفحات أكثر مما أُريدت قراءته.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>تعذّر إنشاء المجلّد %1. اختر مجلّدًا آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of unknown size are kept</source>
        <translation>
            <numerusform>%1؛ لا شيء (%Ln) مجهول الحجم</numerusform>
            <numerusform>%1؛ يبقى واحد (%Ln) مجهول الحجم</numerusform>
            <numerusform>%1؛ يبقى اثنان (%Ln) مجهولا الحجم</numerusform>
            <numerusform>%1؛ تبقى %Ln مجهولة الحجم</numerusform>
            <numerusform>%1؛ يبقى %Ln مجهول الحجم</numerusform>
            <numerusform>%1؛ يبقى %Ln مجهول الحجم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not say how large its files are, and is not asked any more. To ask it again, switch “Ask for sizes” off and on.</source>
        <translation>لا يذكر %1 أحجام ملفاته، ولن يُسأل بعد الآن. لسؤاله مجدّدًا أوقف «السؤال عن الأحجام» ثم شغّله.</translation>
    </message>
    <message>
        <source>There is no link in what was pasted.</source>
        <translation>لا رابط فيما أُلصق.</translation>
    </message>
    <message>
        <source>What was pasted is too long: the rest of it was left out.</source>
        <translation>ما أُلصق طويل جدًا: تُرك الباقي.</translation>
    </message>
    <message>
        <source>Pasted links</source>
        <translation>روابط ملصقة</translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation>&amp;عكس</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>None of the links matches the search and the filters above.</source>
        <translation>لا يطابق أي رابط البحثَ والمرشحات أعلاه.</translation>
    </message>
    <message>
        <source>Type an address above or drop files here</source>
        <translation>اكتب عنوانًا أعلاه أو أفلت ملفات هنا</translation>
    </message>
    <message>
        <source>Bobbin reads pages, albums, feeds and lists, and shows the links in them for you to choose from. %1 takes what was copied.</source>
        <extracomment>%1: Ctrl+V</extracomment>
        <translation>يقرأ Bobbin الصفحات والألبومات والخلاصات والقوائم، ويعرض الروابط فيها لتختار منها. ويأخذ %1 ما نُسخ.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>هذا ليس تعبيرًا نمطيًا: %1</translation>
    </message>
    <message>
        <source>This regular expression takes too long. Try a simpler one.</source>
        <translation>يستغرق هذا التعبير النمطي وقتًا طويلًا. جرّب تعبيرًا أبسط.</translation>
    </message>
</context>
<context>
    <name>ui::HaveChoice</name>
    <message>
        <source>What to do with files that you have already</source>
        <translation>ما يُفعل بالملفات الموجودة لديك</translation>
    </message>
    <message>
        <source>Use the files that are there</source>
        <translation>استخدام الملفات الموجودة</translation>
    </message>
    <message>
        <source>Fetch them again</source>
        <translation>جلبها مجدّدًا</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>تخطّيها</translation>
    </message>
    <message>
        <source>A file that is wanted in another folder or under another name is copied there; nothing is fetched.</source>
        <translation>الملف المطلوب في مجلّد آخر أو باسم آخر يُنسخ إلى هناك؛ ولا يُجلب شيء.</translation>
    </message>
    <message>
        <source>You have the file of 1 of these already:</source>
        <translation>لديك ملف واحد منها بالفعل:</translation>
    </message>
    <message>
        <source>As chosen for each</source>
        <translation>كما اختير لكلٍّ منها</translation>
    </message>
    <message numerus="yes">
        <source>You have the files of %n of these already. Choose for each above, or the same for all:</source>
        <translation>
            <numerusform>ليس لديك ملف أيٍّ منها (%Ln). اختر لكلٍّ منها أعلاه، أو الإجراء نفسه للجميع:</numerusform>
            <numerusform>لديك ملف واحد منها (%Ln) بالفعل. اختر له أعلاه، أو الإجراء نفسه للجميع:</numerusform>
            <numerusform>لديك ملفا اثنين منها (%Ln) بالفعل. اختر لكلٍّ أعلاه، أو الإجراء نفسه للجميع:</numerusform>
            <numerusform>لديك ملفات %Ln منها بالفعل. اختر لكلٍّ أعلاه، أو الإجراء نفسه للجميع:</numerusform>
            <numerusform>لديك ملفات %Ln منها بالفعل. اختر لكلٍّ أعلاه، أو الإجراء نفسه للجميع:</numerusform>
            <numerusform>لديك ملفات %Ln منها بالفعل. اختر لكلٍّ أعلاه، أو الإجراء نفسه للجميع:</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the file</source>
        <translation>استخدام الملف</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>جلبه من جديد</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>تخطّيه</translation>
    </message>
</context>
<context>
    <name>ui::HaveDelegate</name>
    <message>
        <source>What to do with the file that you have already</source>
        <translation>ما يُفعل بالملف الموجود لديك</translation>
    </message>
</context>
<context>
    <name>ui::HaveOffer</name>
    <message>
        <source>Use the file I have</source>
        <translation>استخدام الملف الموجود</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>التنزيل مجدّدًا</translation>
    </message>
    <message>
        <source>You have %1 already: %2</source>
        <translation>لديك %1 بالفعل: %2</translation>
    </message>
</context>
<context>
    <name>ui::HostRuleFields</name>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Write headers as Name: value, one a line.</source>
        <translation>اكتب الترويسات على شكل الاسم: القيمة، واحدة في كلّ سطر.</translation>
    </message>
    <message>
        <source>%1 may hold a secret and does not belong in the settings; it is left out.</source>
        <translation>قد تحوي %1 سرًّا ولا مكان لها في الإعدادات؛ لذلك تُترك.</translation>
    </message>
    <message>
        <source>Rules for servers</source>
        <translation>قواعد للخوادم</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>إضافة قاعدة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>إزالة القاعدة</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Servers of the rule</source>
        <translation>خوادم القاعدة</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>معرّف البرنامج</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>الصفحة المُحيلة</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>الترويسات، واحدة في كلّ سطر</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>ال&amp;خوادم:</translation>
    </message>
    <message>
        <source>Re&amp;ferrer:</source>
        <translation>ال&amp;صفحة المُحيلة:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation>ال&amp;ترويسات:</translation>
    </message>
    <message>
        <source>User agent:</source>
        <translation>وكيل المستخدم:</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>استيراد الإعدادات</translation>
    </message>
    <message numerus="yes">
        <source>The file changes %n setting(s):</source>
        <translation>
            <numerusform>لا يغيّر الملف أي إعداد (%Ln):</numerusform>
            <numerusform>يغيّر الملف إعدادًا واحدًا (%Ln):</numerusform>
            <numerusform>يغيّر الملف إعدادين (%Ln):</numerusform>
            <numerusform>يغيّر الملف %Ln إعدادات:</numerusform>
            <numerusform>يغيّر الملف %Ln إعدادًا:</numerusform>
            <numerusform>يغيّر الملف %Ln إعداد:</numerusform>
        </translation>
    </message>
    <message>
        <source>Of no use in the file, and left as they are: %1</source>
        <translation>غير صالحة في الملف وتُركت كما هي: %1</translation>
    </message>
    <message>
        <source>Programs to run are not taken from a file. Choose them again for these queues: %1</source>
        <translation>لا تؤخذ البرامج المراد تشغيلها من ملف. اخترها مجدّدًا لقوائم الانتظار هذه: %1</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>Settings that change</source>
        <translation>الإعدادات التي تتغير</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(فارغ)</translation>
    </message>
    <message>
        <source>The whole values</source>
        <translation>القيم الكاملة</translation>
    </message>
    <message>
        <source>In the file:</source>
        <translation>في الملف:</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>الآن:</translation>
    </message>
</context>
<context>
    <name>ui::LimitMenu</name>
    <message>
        <source>Unlimited</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>غير ذلك…</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>حدّ السرعة</translation>
    </message>
    <message>
        <source>All downloads together, in KiB/s:</source>
        <translation>لجميع التنزيلات معًا، بوحدة ك.بايت/ثا:</translation>
    </message>
    <message>
        <source>Speed limit in KiB/s</source>
        <translation>حدّ السرعة بوحدة ك.بايت/ثا</translation>
    </message>
</context>
<context>
    <name>ui::LinkIntake</name>
    <message>
        <source>Import links</source>
        <translation>استيراد روابط</translation>
    </message>
    <message>
        <source>There is no link in what was imported. Bobbin reads lists, texts and web pages.</source>
        <translation>لا رابط فيما استُورد. يقرأ Bobbin القوائم والنصوص وصفحات الويب.</translation>
    </message>
    <message>
        <source>Adopt a part file</source>
        <translation>اعتماد ملف جزئي</translation>
    </message>
    <message>
        <source>Unfinished downloads (%1)</source>
        <translation>تنزيلات غير مكتملة (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>كلّ الملفات (%1)</translation>
    </message>
    <message>
        <source>Part files of other programs hold no links. To go on with one, drop it onto the main window, or choose “Adopt part file…” there.</source>
        <translation>لا تحوي الملفات الجزئية لبرامج أخرى روابط. للمتابعة بأحدها أفلِته على النافذة الرئيسية، أو اختر هناك «اعتماد ملف جزئي…».</translation>
    </message>
</context>
<context>
    <name>ui::LinkOffer</name>
    <message>
        <source>A link was copied: %1</source>
        <translation>نُسخ رابط: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n links were copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي رابط (%Ln).</numerusform>
            <numerusform>نُسخ رابط واحد (%Ln).</numerusform>
            <numerusform>نُسخ رابطان (%Ln).</numerusform>
            <numerusform>نُسخت %Ln روابط.</numerusform>
            <numerusform>نُسخ %Ln رابطًا.</numerusform>
            <numerusform>نُسخ %Ln رابط.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Add the copied links</source>
        <translation>إضافة الروابط المنسوخة</translation>
    </message>
    <message>
        <source>Forget the copied links</source>
        <translation>نسيان الروابط المنسوخة</translation>
    </message>
</context>
<context>
    <name>ui::LinkRows</name>
    <message>
        <source>This is not a link.</source>
        <translation>هذا ليس رابطًا.</translation>
    </message>
    <message>
        <source>Only http and https links can be downloaded.</source>
        <translation>لا يمكن التنزيل إلا من روابط http وhttps.</translation>
    </message>
    <message>
        <source>This link names no server.</source>
        <translation>لا يذكر هذا الرابط خادمًا.</translation>
    </message>
    <message>
        <source>There is no link in this text.</source>
        <translation>لا رابط في هذا النصّ.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 أو أكثر</translation>
    </message>
    <message>
        <source>1 line cannot be downloaded</source>
        <translation>سطر واحد لا يمكن تنزيله</translation>
    </message>
    <message numerus="yes">
        <source>%n lines cannot be downloaded</source>
        <translation>
            <numerusform>لا سطر يتعذّر تنزيله</numerusform>
            <numerusform>سطر واحد لا يمكن تنزيله</numerusform>
            <numerusform>سطران لا يمكن تنزيلهما</numerusform>
            <numerusform>%Ln أسطر لا يمكن تنزيلها</numerusform>
            <numerusform>%Ln سطرًا لا يمكن تنزيلها</numerusform>
            <numerusform>%Ln سطر لا يمكن تنزيلها</numerusform>
        </translation>
    </message>
    <message>
        <source>the text is too long, the rest of it was left out</source>
        <translation>النصّ طويل جدًّا، وقد تُركت بقيّته</translation>
    </message>
    <message>
        <source>One more line is no link.</source>
        <translation>سطر آخر ليس رابطًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are no links.</source>
        <translation>
            <numerusform>لا أسطر أخرى بلا روابط.</numerusform>
            <numerusform>سطر آخر ليس رابطًا.</numerusform>
            <numerusform>سطران آخران ليسا رابطين.</numerusform>
            <numerusform>%Ln أسطر أخرى ليست روابط.</numerusform>
            <numerusform>%Ln سطرًا آخر ليست روابط.</numerusform>
            <numerusform>%Ln سطر آخر ليست روابط.</numerusform>
        </translation>
    </message>
    <message>
        <source>This command sends data, which Bobbin does not.</source>
        <translation>هذا الأمر يرسل بيانات، وBobbin لا يفعل ذلك.</translation>
    </message>
    <message>
        <source>This stands for more than 1,000,000 links. Give the numbers closer bounds.</source>
        <translation>هذا يعني أكثر من ١٬٠٠٠٬٠٠٠ رابط. ضيّق حدود الأرقام.</translation>
    </message>
    <message>
        <source>A link with an open end may have no other part that varies. Split it into several lines.</source>
        <translation>لا يجوز أن يكون في رابط مفتوح النهاية جزء متغير آخر. قسّمه على عدة أسطر.</translation>
    </message>
    <message>
        <source>Where this ends is not known yet.</source>
        <translation>لا يُعرف بعد أين ينتهي هذا.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <extracomment>%1: a file, %2: why, in the words of the system</extracomment>
        <translation>تتعذّر قراءة %1: %2.</translation>
    </message>
</context>
<context>
    <name>ui::LinkTools</name>
    <message>
        <source>&amp;Tools</source>
        <translation>أ&amp;دوات</translation>
    </message>
    <message>
        <source>&amp;Grab links from a page…</source>
        <translation>جمع روابط من &amp;صفحة…</translation>
    </message>
    <message>
        <source>&amp;Check links…</source>
        <translation>&amp;فحص روابط…</translation>
    </message>
    <message>
        <source>Check &amp;links of the selected…</source>
        <translation>فحص &amp;روابط المحدد…</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>&amp;تصدير القائمة…</translation>
    </message>
    <message>
        <source>E&amp;xport selected…</source>
        <translation>تصدير الم&amp;حدد…</translation>
    </message>
    <message>
        <source>Text, a link a line</source>
        <translation>نص، رابط في كلّ سطر</translation>
    </message>
    <message>
        <source>Input file for aria2</source>
        <translation>ملف إدخال لبرنامج aria2</translation>
    </message>
    <message>
        <source>Metalink 4</source>
        <translation>Metalink 4</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Export; passwords and secret parts of links are left out</source>
        <translation>تصدير؛ تُحذف كلمات السر والأجزاء السرية من الروابط</translation>
    </message>
    <message>
        <source>The list is saved as %1.</source>
        <translation>حُفظت القائمة باسم %1.</translation>
    </message>
    <message numerus="yes">
        <source>The list is saved as %1. %n link(s) in it lack a secret part and cannot be fetched from there.</source>
        <translation>
            <numerusform>حُفظت القائمة باسم %1. لا ينقص أي رابط (%Ln) فيها جزء سري.</numerusform>
            <numerusform>حُفظت القائمة باسم %1. ينقص رابطًا واحدًا (%Ln) فيها جزء سري، ولا يمكن تنزيله منها.</numerusform>
            <numerusform>حُفظت القائمة باسم %1. ينقص رابطين (%Ln) فيها جزء سري، ولا يمكن تنزيلهما منها.</numerusform>
            <numerusform>حُفظت القائمة باسم %1. ينقص %Ln روابط فيها جزء سري، ولا يمكن تنزيلها منها.</numerusform>
            <numerusform>حُفظت القائمة باسم %1. ينقص %Ln رابطًا فيها جزء سري، ولا يمكن تنزيلها منها.</numerusform>
            <numerusform>حُفظت القائمة باسم %1. ينقص %Ln رابط فيها جزء سري، ولا يمكن تنزيلها منها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LinksPage</name>
    <message>
        <source>Offer links that are copied</source>
        <translation>عرض الروابط المنسوخة</translation>
    </message>
    <message>
        <source>Endings of files to offer</source>
        <translation>لواحق الملفات المعروضة</translation>
    </message>
    <message>
        <source>Servers to offer links of</source>
        <translation>الخوادم التي تُعرض روابطها</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>المجلّد المراقَب</translation>
    </message>
    <message>
        <source>Start links of the watched folder</source>
        <translation>بدء روابط المجلّد المراقَب</translation>
    </message>
    <message>
        <source>&amp;Offer links that are copied in other programs</source>
        <translation>ا&amp;عرض الروابط المنسوخة في برامج أخرى</translation>
    </message>
    <message>
        <source>all; for example: zip iso mp4</source>
        <translation>الكلّ؛ مثلًا: zip iso mp4</translation>
    </message>
    <message>
        <source>all; for example: example.org</source>
        <translation>الكلّ؛ مثلًا: example.org</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Only files &amp;ending in:</source>
        <translation>فقط الملفات الم&amp;نتهية بـ:</translation>
    </message>
    <message>
        <source>Only from ser&amp;vers:</source>
        <translation>فقط من الخ&amp;وادم:</translation>
    </message>
    <message>
        <source>This desktop shows Bobbin what was copied only while its window is in front: links are offered when you come back to it.</source>
        <translation>سطح المكتب هذا لا يُري Bobbin ما نُسخ إلا ونافذته في المقدمة: تُعرض الروابط عند عودتك إليها.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Start these links at on&amp;ce</source>
        <translation>ابدأ هذه الروابط &amp;فورًا</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>اختيار المجلّد المراقَب</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>ت&amp;صفح…</translation>
    </message>
    <message>
        <source>Lists of links that are put into this folder are added to the list and called “.done” from then on.</source>
        <translation>قوائم الروابط التي توضع في هذا المجلّد تُضاف إلى القائمة وتُسمى «‎.done» منذئذ.</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>الم&amp;جلد:</translation>
    </message>
    <message>
        <source>Ask for the sizes of links</source>
        <translation>السؤال عن أحجام الروابط</translation>
    </message>
    <message>
        <source>Ask servers for the si&amp;zes of the links it shows</source>
        <translation>سؤال الخوادم عن أ&amp;حجام الروابط المعروضة</translation>
    </message>
    <message>
        <source>Show pictures in small</source>
        <translation>عرض الصور مصغّرة</translation>
    </message>
    <message>
        <source>Fetch &amp;pictures to show them in small</source>
        <translation>جلب ال&amp;صور لعرضها مصغّرة</translation>
    </message>
    <message>
        <source>Grabber</source>
        <translation>ملتقط الروابط</translation>
    </message>
</context>
<context>
    <name>ui::ListCommands</name>
    <message>
        <source>This download is not complete yet.</source>
        <translation>لم يكتمل هذا التنزيل بعد.</translation>
    </message>
    <message>
        <source>%1 is not in its folder any more. Start it over to fetch it again.</source>
        <translation>لم يعد %1 في مجلّده. ابدأه من جديد لجلبه مرّة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>لم يُنسخ أيّ رابط.</numerusform>
            <numerusform>نُسخ رابط واحد.</numerusform>
            <numerusform>نُسخ رابطان.</numerusform>
            <numerusform>نُسخت %Ln روابط.</numerusform>
            <numerusform>نُسخ %Ln رابطًا.</numerusform>
            <numerusform>نُسخ %Ln رابط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Category of %n Downloads</source>
        <translation>
            <numerusform>تغيير فئة %Ln تنزيل</numerusform>
            <numerusform>تغيير فئة تنزيل واحد (%Ln)</numerusform>
            <numerusform>تغيير فئة تنزيلين (%Ln)</numerusform>
            <numerusform>تغيير فئة %Ln تنزيلات</numerusform>
            <numerusform>تغيير فئة %Ln تنزيلًا</numerusform>
            <numerusform>تغيير فئة %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Queue of %n Downloads</source>
        <translation>
            <numerusform>تغيير قائمة انتظار %Ln تنزيل</numerusform>
            <numerusform>تغيير قائمة انتظار تنزيل واحد (%Ln)</numerusform>
            <numerusform>تغيير قائمة انتظار تنزيلين (%Ln)</numerusform>
            <numerusform>تغيير قائمة انتظار %Ln تنزيلات</numerusform>
            <numerusform>تغيير قائمة انتظار %Ln تنزيلًا</numerusform>
            <numerusform>تغيير قائمة انتظار %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Priority of %n Downloads</source>
        <translation>
            <numerusform>تغيير أولوية %Ln تنزيل</numerusform>
            <numerusform>تغيير أولوية تنزيل واحد (%Ln)</numerusform>
            <numerusform>تغيير أولوية تنزيلين (%Ln)</numerusform>
            <numerusform>تغيير أولوية %Ln تنزيلات</numerusform>
            <numerusform>تغيير أولوية %Ln تنزيلًا</numerusform>
            <numerusform>تغيير أولوية %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>تغيير الملاحظة</translation>
    </message>
</context>
<context>
    <name>ui::ListFolderNote</name>
    <message numerus="yes">
        <source>%Ln links go to folders that the list names.</source>
        <translation>
            <numerusform>لا رابط (%Ln) يذهب إلى مجلّدات تسمّيها القائمة.</numerusform>
            <numerusform>رابط واحد (%Ln) يذهب إلى مجلّد تسمّيه القائمة.</numerusform>
            <numerusform>رابطان (%Ln) يذهبان إلى مجلّدات تسمّيها القائمة.</numerusform>
            <numerusform>%Ln روابط تذهب إلى مجلّدات تسمّيها القائمة.</numerusform>
            <numerusform>%Ln رابطًا تذهب إلى مجلّدات تسمّيها القائمة.</numerusform>
            <numerusform>%Ln رابط تذهب إلى مجلّدات تسمّيها القائمة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListFolders</name>
    <message numerus="yes">
        <source>%Ln links get no folder of their own: at most %1 folders are made for a list.</source>
        <extracomment>%Ln: links, %1: a number of folders</extracomment>
        <translation>
            <numerusform>لا رابط (%Ln) بلا مجلّد خاصّ به: يُنشأ للقائمة %1 مجلّد على الأكثر.</numerusform>
            <numerusform>رابط واحد (%Ln) لا يحصل على مجلّد خاصّ به: يُنشأ للقائمة %1 مجلّد على الأكثر.</numerusform>
            <numerusform>رابطان (%Ln) لا يحصلان على مجلّد خاصّ بهما: يُنشأ للقائمة %1 مجلّد على الأكثر.</numerusform>
            <numerusform>%Ln روابط لا تحصل على مجلّدات خاصّة بها: يُنشأ للقائمة %1 مجلّد على الأكثر.</numerusform>
            <numerusform>%Ln رابطًا لا تحصل على مجلّدات خاصّة بها: يُنشأ للقائمة %1 مجلّد على الأكثر.</numerusform>
            <numerusform>%Ln رابط لا تحصل على مجلّدات خاصّة بها: يُنشأ للقائمة %1 مجلّد على الأكثر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListNames</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>الأرشيفات</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Main queue</source>
        <translation>قائمة الانتظار الرئيسية</translation>
    </message>
</context>
<context>
    <name>ui::MainActions</name>
    <message>
        <source>&amp;Add links…</source>
        <translation>إ&amp;ضافة روابط…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>&amp;لصق روابط</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>تحديد ا&amp;لكلّ</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>&amp;فتح الملف</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>فتح ا&amp;لمجلّد</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;نسخ الرابط</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;بدء</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;إيقاف مؤقّت</translation>
    </message>
    <message>
        <source>Pause or s&amp;tart</source>
        <translation>إيقاف مؤقّت &amp;أو بدء</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>البدء من &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Retry all failed</source>
        <translation>إعا&amp;دة محاولة ما فشل</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Remove and move file to &amp;trash</source>
        <translation>إزالة &amp;ونقل الملف إلى سلّة المهملات</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>نقل إلى الأ&amp;على</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>نقل إلى الأ&amp;سفل</translation>
    </message>
    <message>
        <source>Move to t&amp;op</source>
        <translation>نقل إلى &amp;قمّة القائمة</translation>
    </message>
    <message>
        <source>Move to &amp;bottom</source>
        <translation>نقل إلى &amp;آخر القائمة</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>إ&amp;يقاف الكلّ مؤقّتًا</translation>
    </message>
    <message>
        <source>&amp;Start all</source>
        <translation>&amp;بدء الكلّ</translation>
    </message>
    <message>
        <source>&amp;Clear completed</source>
        <translation>مسح الم&amp;كتملة</translation>
    </message>
    <message>
        <source>In &amp;queue order</source>
        <translation>&amp;بترتيب قائمة الانتظار</translation>
    </message>
    <message>
        <source>&amp;About Bobbin</source>
        <translation>&amp;عن Bobbin</translation>
    </message>
    <message>
        <source>Select downloads to move them in the queue.</source>
        <translation>حدّد تنزيلات لنقلها في قائمة الانتظار.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;التنزيل</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>إ&amp;صلاح</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;قائمة الانتظار</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عر&amp;ض</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مسا&amp;عدة</translation>
    </message>
    <message>
        <source>&amp;Limit…</source>
        <translation>ال&amp;حدّ…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>Retry failed of the &amp;group</source>
        <translation>إعادة محاولة الفاشل من ال&amp;مجموعة</translation>
    </message>
    <message>
        <source>A&amp;dopt part file…</source>
        <translation>ا&amp;عتماد ملف جزئي…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>Start &amp;now</source>
        <translation>ابدأ ال&amp;آن</translation>
    </message>
    <message>
        <source>C&amp;ommand palette…</source>
        <translation>&amp;لوحة الأوامر…</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>ال&amp;شريط الجانبي</translation>
    </message>
    <message>
        <source>&amp;Queues…</source>
        <translation>&amp;قوائم الانتظار…</translation>
    </message>
    <message>
        <source>C&amp;ategories…</source>
        <translation>ال&amp;فئات…</translation>
    </message>
    <message>
        <source>Downloads can be moved while all of them are shown, or one queue alone.</source>
        <translation>يمكن نقل التنزيلات عندما تظهر كلها أو تظهر قائمة انتظار واحدة وحدها.</translation>
    </message>
    <message>
        <source>Downloads can be moved while the list is in queue order.</source>
        <translation>يمكن نقل التنزيلات ما دامت القائمة بترتيب قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Downloads can be moved while the list is in queue order (%1).</source>
        <translation>يمكن نقل التنزيلات ما دامت القائمة بترتيب قائمة الانتظار (%1).</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Bobbin</source>
        <translation>Bobbin</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>شريط الأدوات</translation>
    </message>
    <message>
        <source>There is no link in what was pasted or dropped.</source>
        <translation>لا رابط فيما أُلصق أو أُفلت.</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPage</name>
    <message>
        <source>Limit the speed</source>
        <translation>تحديد السرعة</translation>
    </message>
    <message>
        <source>Speed limit in KiB a second</source>
        <translation>حدّ السرعة بالكيبيبايت في الثانية</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>&amp;Limit the speed to</source>
        <translation>&amp;تحديد السرعة بـ</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> ك.بايت/ثا</translation>
    </message>
    <message>
        <source>Connections per download</source>
        <translation>الاتصالات لكلّ تنزيل</translation>
    </message>
    <message>
        <source>Connections per server</source>
        <translation>الاتصالات لكلّ خادم</translation>
    </message>
    <message>
        <source>Downloads per server at once</source>
        <translation>التنزيلات المتزامنة لكلّ خادم</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>وكيل المستخدم</translation>
    </message>
    <message>
        <source>Rules for servers</source>
        <translation>قواعد الخوادم</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>&amp;Connections per download:</source>
        <translation>ال&amp;اتصالات لكلّ تنزيل:</translation>
    </message>
    <message>
        <source>Connections per &amp;server:</source>
        <translation>الاتصالات لكلّ &amp;خادم:</translation>
    </message>
    <message>
        <source>&amp;Downloads per server:</source>
        <translation>ال&amp;تنزيلات لكلّ خادم:</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Bobbin with its version</source>
        <translation>Bobbin مع رقم إصداره</translation>
    </message>
    <message>
        <source>What goes along to servers</source>
        <translation>ما يُرسل إلى الخوادم</translation>
    </message>
    <message>
        <source>User ag&amp;ent:</source>
        <translation>وكيل الم&amp;ستخدم:</translation>
    </message>
    <message>
        <source>Links checked at once</source>
        <translation>الروابط المفحوصة في آن واحد</translation>
    </message>
    <message>
        <source>Links chec&amp;ked at once:</source>
        <translation>الروابط ال&amp;مفحوصة في آن واحد:</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>Only plain ASCII letters, digits and signs can stand here.</source>
        <translation>لا يمكن أن يكون هنا إلا حروف وأرقام وعلامات ASCII بسيطة.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>ui::NotificationGatherer</name>
    <message>
        <source>%1 of %2 complete</source>
        <extracomment>the end of a group of downloads</extracomment>
        <translation>اكتمل %1 من %2</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>%1: 89 of 91 complete</extracomment>
        <translation>%1، فشل %2</translation>
    </message>
</context>
<context>
    <name>ui::NotificationsPage</name>
    <message>
        <source>Message when a download or a batch is complete</source>
        <translation>رسالة عند اكتمال تنزيل أو مجموعة</translation>
    </message>
    <message>
        <source>Message when a download failed</source>
        <translation>رسالة عند فشل تنزيل</translation>
    </message>
    <message>
        <source>Message when a queue is done</source>
        <translation>رسالة عند انتهاء قائمة انتظار</translation>
    </message>
    <message>
        <source>A download or a batch is &amp;complete</source>
        <translation>ا&amp;كتمل تنزيل أو مجموعة</translation>
    </message>
    <message>
        <source>A download &amp;failed</source>
        <translation>&amp;فشل تنزيل</translation>
    </message>
    <message>
        <source>A &amp;queue is done</source>
        <translation>انتهت &amp;قائمة انتظار</translation>
    </message>
    <message>
        <source>The desktop shows a message when:</source>
        <translation>يعرض سطح المكتب رسالة عندما:</translation>
    </message>
</context>
<context>
    <name>ui::PageBook</name>
    <message>
        <source>Search the settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>لا إعداد فيه هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>ui::PatternBar</name>
    <message>
        <source>None before it is missing.</source>
        <translation>لا ينقص شيء قبله.</translation>
    </message>
    <message>
        <source>Not every one before it was asked for.</source>
        <translation>لم يُسأل عن كلّ ما قبله.</translation>
    </message>
    <message>
        <source>Missing before it: %1.</source>
        <translation>الناقص قبله: %1.</translation>
    </message>
    <message>
        <source>The last one is %1.</source>
        <translation>الأخير هو %1.</translation>
    </message>
    <message>
        <source>The server has none of the first ones.</source>
        <translation>ليس لدى الخادم أي من الأوائل.</translation>
    </message>
    <message>
        <source>Even %1 is there. Write one more question mark to look further.</source>
        <translation>حتى %1 موجود. اكتب علامة استفهام أخرى للبحث أبعد.</translation>
    </message>
    <message>
        <source>The server neither has the first one nor says that it has not.</source>
        <translation>الخادم لا يملك الأول ولا يقول إنه لا يملكه.</translation>
    </message>
    <message>
        <source>The server gave no clear answer. %1 is there; type how far it goes.</source>
        <translation>لم يجب الخادم بوضوح. %1 موجود؛ اكتب إلى أين يمتد.</translation>
    </message>
    <message>
        <source>It goes on at least up to %1. More was not asked, so as not to burden the server.</source>
        <translation>يستمر على الأقل حتى %1. لم يُسأل عن المزيد كي لا يُثقل على الخادم.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>F&amp;ind the last one</source>
        <translation>إيجاد الأ&amp;خير</translation>
    </message>
    <message>
        <source>&amp;List them</source>
        <translation>ا&amp;سردها</translation>
    </message>
    <message>
        <source>Stop looking for the last one</source>
        <translation>إيقاف البحث عن الأخير</translation>
    </message>
    <message>
        <source>Find the last one</source>
        <translation>إيجاد الأخير</translation>
    </message>
    <message>
        <source>List the links of the pattern</source>
        <translation>سرد روابط النمط</translation>
    </message>
    <message>
        <source>The server can be asked where this ends.</source>
        <translation>يمكن سؤال الخادم أين ينتهي هذا.</translation>
    </message>
    <message>
        <source>Asking the server: %1 of %2 requests at most…</source>
        <translation>يُسأل الخادم: %1 من %2 طلبًا على الأكثر…</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Reset this pa&amp;ge</source>
        <translation>إعادة ضبط هذه ال&amp;صفحة</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
</context>
<context>
    <name>ui::Priority</name>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
</context>
<context>
    <name>ui::PrivateGate</name>
    <message numerus="yes">
        <source>%Ln links were left out: they lead to this computer or to the network it is in. Settings, Security says what becomes of such links.</source>
        <translation>
            <numerusform>لم يُترك أي رابط (%Ln) يؤدّي إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ويُحدَّد ما يُفعل بمثل هذه الروابط في الإعدادات، الأمان.</numerusform>
            <numerusform>تُرك رابط واحد (%Ln) لأنه يؤدّي إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ويُحدَّد ما يُفعل بمثل هذه الروابط في الإعدادات، الأمان.</numerusform>
            <numerusform>تُرك رابطان (%Ln) لأنهما يؤدّيان إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ويُحدَّد ما يُفعل بمثل هذه الروابط في الإعدادات، الأمان.</numerusform>
            <numerusform>تُركت %Ln روابط لأنها تؤدّي إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ويُحدَّد ما يُفعل بمثل هذه الروابط في الإعدادات، الأمان.</numerusform>
            <numerusform>تُرك %Ln رابطًا لأنها تؤدّي إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ويُحدَّد ما يُفعل بمثل هذه الروابط في الإعدادات، الأمان.</numerusform>
            <numerusform>تُرك %Ln رابط لأنها تؤدّي إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ويُحدَّد ما يُفعل بمثل هذه الروابط في الإعدادات، الأمان.</numerusform>
        </translation>
    </message>
    <message>
        <source>Links to private addresses</source>
        <translation>روابط إلى عناوين خاصّة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links lead to this computer or to the network it is in.</source>
        <translation>
            <numerusform>لا يؤدّي أي رابط (%Ln) إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>يؤدّي رابط واحد (%Ln) إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>يؤدّي رابطان (%Ln) إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>تؤدّي %Ln روابط إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>يؤدّي %Ln رابطًا إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>يؤدّي %Ln رابط إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>A page or list of the web has no business there: what is asked for may be a router or another device that does something for it. Take them only from somebody you trust.</source>
        <translation>لا شأن لصفحة أو قائمة من الويب بما هناك: فقد يكون المطلوب موجّهًا أو جهازًا آخر ينفّذ شيئًا استجابةً لذلك. لا تقبل هذه الروابط إلا ممّن تثق به.</translation>
    </message>
    <message>
        <source>&amp;Do the same from now on</source>
        <translation>&amp;فعل الشيء نفسه من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;قبولها</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>&amp;استبعادها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links were added paused: they lead to this computer or to the network it is in. Start them if you trust who wrote the list.</source>
        <translation>
            <numerusform>أُضيفت الروابط متوقّفة مؤقّتًا (%Ln): تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ابدأها إن كنت تثق بمن كتب القائمة.</numerusform>
            <numerusform>أُضيف %Ln رابط متوقّفًا مؤقّتًا: يقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ابدأه إن كنت تثق بمن كتب القائمة.</numerusform>
            <numerusform>أُضيف رابطان (%Ln) متوقّفين مؤقّتًا: يقودان إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ابدأهما إن كنت تثق بمن كتب القائمة.</numerusform>
            <numerusform>أُضيفت %Ln روابط متوقّفة مؤقّتًا: تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ابدأها إن كنت تثق بمن كتب القائمة.</numerusform>
            <numerusform>أُضيف %Ln رابطًا متوقّفًا مؤقّتًا: تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ابدأها إن كنت تثق بمن كتب القائمة.</numerusform>
            <numerusform>أُضيف %Ln رابط متوقّفًا مؤقّتًا: تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها. ابدأها إن كنت تثق بمن كتب القائمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links of the list lead to this computer or to the network it is in.</source>
        <translation>
            <numerusform>روابط في القائمة (%Ln) تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>%Ln رابط في القائمة يقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>رابطان (%Ln) في القائمة يقودان إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>%Ln روابط في القائمة تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>%Ln رابطًا في القائمة تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
            <numerusform>%Ln رابط في القائمة تقود إلى هذا الحاسوب أو إلى الشبكة التي هو فيها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Program</name>
    <message>
        <source>Another Bobbin has the list in %1 open. Close it and try again, or start with a list of its own: bobbin --profile FOLDER</source>
        <translation>نسخة أخرى من Bobbin تفتح القائمة في %1. أغلقها وحاول مجدّدًا، أو ابدأ بقائمة مستقلّة: bobbin --profile FOLDER</translation>
    </message>
    <message>
        <source>bobbin-cli is at work on the list in %1. Try again when it is done.</source>
        <translation>يعمل bobbin-cli على القائمة في %1. حاول مجدّدًا عندما ينتهي.</translation>
    </message>
    <message>
        <source>The list in %1 was written by a newer Bobbin. It was left as it is: install the newer Bobbin, or go on without the list.</source>
        <translation>كُتبت القائمة في %1 بإصدار أحدث من Bobbin. تُركت كما هي: ثبّت الإصدار الأحدث، أو تابع بلا القائمة.</translation>
    </message>
    <message>
        <source>The list in %1 may be read but not written.</source>
        <translation>القائمة في %1 تُقرأ ولا يُسمح بالكتابة فيها.</translation>
    </message>
    <message>
        <source>The folder for the list, %1, cannot be made.</source>
        <translation>لا يمكن إنشاء مجلّد القائمة %1.</translation>
    </message>
    <message>
        <source>The list in %1 cannot be opened.</source>
        <translation>لا يمكن فتح القائمة في %1.</translation>
    </message>
    <message>
        <source>The list was damaged. It was set aside as %1; %2 came back from the copy of an earlier day.</source>
        <translation>كانت القائمة تالفة. نُحّيت باسم %1؛ وما استُعيد من نسخة يوم سابق: %2.</translation>
    </message>
    <message>
        <source>The list was damaged. It was set aside as %1; %2 could be kept.</source>
        <translation>كانت القائمة تالفة. نُحّيت باسم %1؛ وما أمكن إبقاؤه: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Bobbin ended unexpectedly %n times in a row, so everything is paused. Resume what you need.</source>
        <translation>
            <numerusform>كلّ شيء متوقّف مؤقّتًا. استأنف ما تحتاج إليه.</numerusform>
            <numerusform>انتهى Bobbin مرّة على نحو غير متوقّع، لذلك أوقف كلّ شيء مؤقّتًا. استأنف ما تحتاج إليه.</numerusform>
            <numerusform>انتهى Bobbin مرّتين متتاليتين على نحو غير متوقّع، لذلك أوقف كلّ شيء مؤقّتًا. استأنف ما تحتاج إليه.</numerusform>
            <numerusform>انتهى Bobbin %Ln مرّات متتالية على نحو غير متوقّع، لذلك أوقف كلّ شيء مؤقّتًا. استأنف ما تحتاج إليه.</numerusform>
            <numerusform>انتهى Bobbin %Ln مرّة متتالية على نحو غير متوقّع، لذلك أوقف كلّ شيء مؤقّتًا. استأنف ما تحتاج إليه.</numerusform>
            <numerusform>انتهى Bobbin %Ln مرّة متتالية على نحو غير متوقّع، لذلك أوقف كلّ شيء مؤقّتًا. استأنف ما تحتاج إليه.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be saved; Bobbin tries again by itself.</source>
        <translation>لا يمكن حفظ القائمة؛ وسيحاول Bobbin مجدّدًا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>The list is saved again.</source>
        <translation>عاد حفظ القائمة.</translation>
    </message>
    <message>
        <source>The settings cannot be saved to %1.</source>
        <translation>لا يمكن حفظ الإعدادات في %1.</translation>
    </message>
    <message>
        <source>The entry that starts Bobbin at login cannot be written.</source>
        <translation>لا يمكن كتابة المدخلة التي تشغّل Bobbin عند تسجيل الدخول.</translation>
    </message>
    <message>
        <source>These files could not be put in the trash:</source>
        <translation>تعذّر نقل هذه الملفات إلى سلّة المهملات:</translation>
    </message>
    <message>
        <source>Downloads are running</source>
        <translation>التنزيلات جارية</translation>
    </message>
    <message>
        <source>There is no display to open a window on. bobbin-cli downloads without one.</source>
        <translation>لا توجد شاشة لفتح نافذة عليها. يُنزّل bobbin-cli بلا نافذة.</translation>
    </message>
    <message>
        <source>Bobbin is running with this profile already, but does not answer.</source>
        <translation>يعمل Bobbin بهذا الملف الشخصي بالفعل، لكنّه لا يستجيب.</translation>
    </message>
    <message>
        <source>There is no keyring to keep the password in; Bobbin remembers it until you quit.</source>
        <translation>لا توجد حلقة مفاتيح تُحفظ فيها كلمة السرّ؛ يتذكّرها Bobbin حتى تغلقه.</translation>
    </message>
    <message>
        <source>The list was damaged and nothing of it could be kept. It was set aside as %1. What was begun is still in its folders: File &gt; Adopt part file goes on with it.</source>
        <translation>كانت القائمة تالفة ولم يمكن الاحتفاظ بشيء منها. وُضعت جانبًا باسم %1. وما بُدئ به ما زال في مجلّداته: ملف &gt; اعتماد ملف جزئي يتابعه.</translation>
    </message>
    <message>
        <source>What is unfinished of these is paused: resume what you need.</source>
        <translation>ما لم يكتمل منها متوقّف مؤقّتًا: استأنف ما تحتاج إليه.</translation>
    </message>
    <message>
        <source>Of these, %1 came from the copy of an earlier day. What is unfinished of that is paused: resume what you need.</source>
        <translation>منها %1 من نسخة يوم سابق. وما لم يكتمل من تلك متوقّف مؤقّتًا: استأنف ما تحتاج إليه.</translation>
    </message>
    <message>
        <source>The keyring was not opened, or did not answer; Bobbin remembers the password until you quit.</source>
        <translation>لم تُفتح سلسلة المفاتيح أو لم تُجب؛ يتذكّر Bobbin كلمة السرّ حتى تغلقه.</translation>
    </message>
</context>
<context>
    <name>ui::ProxyFields</name>
    <message>
        <source>Proxy</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>مضيف الوسيط</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>منفذ الوسيط</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>مستخدم الوسيط</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>كلمة سرّ الوسيط</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>كما يحدّده النظام</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا وسيط</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;وسيط:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>رقم ا&amp;لمنفذ:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>ا&amp;سم المستخدم:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>&amp;كلمة السرّ:</translation>
    </message>
    <message>
        <source>Name the proxy&apos;s host.</source>
        <translation>اذكر مضيف الوسيط.</translation>
    </message>
    <message>
        <source>The host is a name or an address only, without http:// or spaces.</source>
        <translation>المضيف اسم أو عنوان فقط، بلا http:// ولا مسافات.</translation>
    </message>
    <message>
        <source>Name the proxy&apos;s port.</source>
        <translation>اذكر منفذ الوسيط.</translation>
    </message>
    <message>
        <source>Servers without the proxy</source>
        <translation>خوادم بلا وسيط</translation>
    </message>
    <message>
        <source>&amp;Not for:</source>
        <translation>&amp;ليس لـ:</translation>
    </message>
    <message>
        <source>The password is kept in the keyring; if there is none, until Bobbin ends, and Bobbin says so.</source>
        <translation>تُحفظ كلمة السرّ في سلسلة المفاتيح؛ وإن لم توجد حُفظت حتى ينتهي Bobbin، ويخبرك Bobbin بذلك.</translation>
    </message>
    <message>
        <source>Hos&amp;t:</source>
        <translation>ال&amp;مضيف:</translation>
    </message>
</context>
<context>
    <name>ui::QueueEnds</name>
    <message>
        <source>Queue done</source>
        <translation>انتهت قائمة الانتظار</translation>
    </message>
    <message>
        <source>“%1” is done, but there is no program to run. Choose one under Tools, Queues.</source>
        <translation>انتهى «%1»، لكن لا يوجد برنامج لتشغيله. اختر واحدًا من الأدوات، قوائم الانتظار.</translation>
    </message>
    <message>
        <source>“%1” is done, but %2 cannot be started. Choose another program under Tools, Queues.</source>
        <translation>انتهى «%1»، لكن تعذّر تشغيل %2. اختر برنامجًا آخر من الأدوات، قوائم الانتظار.</translation>
    </message>
    <message>
        <source>The system did not let Bobbin put the computer to sleep.</source>
        <translation>لم يسمح النظام لبرنامج Bobbin بوضع الحاسوب في وضع السكون.</translation>
    </message>
    <message>
        <source>The system did not let Bobbin switch the computer off.</source>
        <translation>لم يسمح النظام لبرنامج Bobbin بإيقاف تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>“%1” has something to download again, so what follows its end was stopped.</source>
        <translation>لدى «%1» ما يُنزَّل من جديد، ولذلك أُوقف ما كان سيلي انتهاءها.</translation>
    </message>
</context>
<context>
    <name>ui::QueueFields</name>
    <message>
        <source>Do nothing</source>
        <translation>عدم فعل شيء</translation>
    </message>
    <message>
        <source>Show a message</source>
        <translation>إظهار رسالة</translation>
    </message>
    <message>
        <source>Quit Bobbin</source>
        <translation>إنهاء Bobbin</translation>
    </message>
    <message>
        <source>Put the computer to sleep</source>
        <translation>وضع الحاسوب في السكون</translation>
    </message>
    <message>
        <source>Switch the computer off</source>
        <translation>إيقاف تشغيل الحاسوب</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>تشغيل برنامج</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>ال&amp;اسم:</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>اسم قائمة الانتظار</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>التنزيلات ال&amp;متزامنة:</translation>
    </message>
    <message>
        <source>Downloads of the queue at once</source>
        <translation>التنزيلات المتزامنة لقائمة الانتظار</translation>
    </message>
    <message>
        <source>Only at certain &amp;times</source>
        <translation>في أ&amp;وقات معينة فقط</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;من:</translation>
    </message>
    <message>
        <source>Time of day at which the queue starts</source>
        <translation>وقت بدء قائمة الانتظار</translation>
    </message>
    <message>
        <source>Time of day at which the queue stops</source>
        <translation>وقت توقف قائمة الانتظار</translation>
    </message>
    <message>
        <source>Starts on:</source>
        <translation>يبدأ في:</translation>
    </message>
    <message>
        <source>Days on which it starts</source>
        <translation>الأيام التي يبدأ فيها</translation>
    </message>
    <message>
        <source>What follows when it is done</source>
        <translation>ما يلي انتهاءها</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>ال&amp;برنامج:</translation>
    </message>
    <message>
        <source>Program to run</source>
        <translation>البرنامج المراد تشغيله</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;تصفح…</translation>
    </message>
    <message>
        <source>Browse for a program</source>
        <translation>تصفح بحثًا عن برنامج</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>ال&amp;وسائط:</translation>
    </message>
    <message>
        <source>Arguments of the program, one a line</source>
        <translation>وسائط البرنامج، واحدة في كلّ سطر</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>واحدة في كلّ سطر</translation>
    </message>
    <message>
        <source>Main queue</source>
        <translation>قائمة الانتظار الرئيسية</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>اختيار برنامج</translation>
    </message>
    <message>
        <source>A queue needs a name; until then it is still called “%1”.</source>
        <translation>تحتاج قائمة الانتظار إلى اسم؛ وحتى ذلك الحين يبقى اسمها «%1».</translation>
    </message>
    <message>
        <source>Choose the program with its whole path, from / on.</source>
        <translation>اختر البرنامج بمساره الكامل، ابتداءً من /.</translation>
    </message>
    <message>
        <source>No day is chosen: the queue never starts anything.</source>
        <translation>لم يُختر أي يوم: لن تبدأ قائمة الانتظار شيئًا أبدًا.</translation>
    </message>
    <message>
        <source>It is open now and closes on %1.</source>
        <translation>هي مفتوحة الآن وتُغلق في %1.</translation>
    </message>
    <message>
        <source>It is always open.</source>
        <translation>هو مفتوح دائمًا.</translation>
    </message>
    <message>
        <source>It is closed now and opens on %1.</source>
        <translation>هي مغلقة الآن وتُفتح في %1.</translation>
    </message>
    <message>
        <source>Speed &amp;limit:</source>
        <translation>حدّ ال&amp;سرعة:</translation>
    </message>
    <message>
        <source>Speed limit of the queue in KiB a second</source>
        <translation>حدّ سرعة قائمة الانتظار بالكيبيبايت في الثانية</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا حدّ</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> ك.بايت/ثا</translation>
    </message>
    <message>
        <source>Unt&amp;il:</source>
        <translation>ح&amp;تى:</translation>
    </message>
    <message>
        <source>W&amp;hen it is done:</source>
        <translation>عند ا&amp;نتهائه:</translation>
    </message>
    <message>
        <source>No limit of its own</source>
        <translation>بلا حدّ خاص به</translation>
    </message>
</context>
<context>
    <name>ui::QueuesDialog</name>
    <message>
        <source>Queue %1</source>
        <translation>قائمة الانتظار %1</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Its downloads go to the main queue.</source>
        <translation>تنتقل تنزيلاتها إلى قائمة الانتظار الرئيسية.</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>نقل إلى الأ&amp;على</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>نقل إلى الأ&amp;سفل</translation>
    </message>
</context>
<context>
    <name>ui::RecipeWords</name>
    <message>
        <source>line %1 is no sound JSON.</source>
        <translation>السطر %1 ليس JSON سليمًا.</translation>
    </message>
    <message>
        <source>it is longer than 64 KiB.</source>
        <translation>هي أطول من ٦٤ ك.بايت.</translation>
    </message>
    <message>
        <source>no recipe has “%2”, as in line %1.</source>
        <translation>لا توجد وصفة فيها «%2» كما في السطر %1.</translation>
    </message>
    <message>
        <source>“%2” in line %1 has to be text.</source>
        <translation>يجب أن يكون «%2» في السطر %1 نصًا.</translation>
    </message>
    <message>
        <source>“%2” in line %1 is no path.</source>
        <translation>«%2» في السطر %1 ليس مسارًا.</translation>
    </message>
    <message>
        <source>“%2” in line %1 is no selector.</source>
        <translation>«%2» في السطر %1 ليس محدِّدًا.</translation>
    </message>
    <message>
        <source>“%2” in line %1 is no address that can be used there.</source>
        <translation>«%2» في السطر %1 ليس عنوانًا يمكن استعماله هناك.</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>لا اسم لها.</translation>
    </message>
    <message>
        <source>it does not say for which addresses it is.</source>
        <translation>لا تذكر لأي عناوين هي.</translation>
    </message>
    <message>
        <source>it does not say where the links are, or says it twice.</source>
        <translation>لا تذكر أين الروابط، أو تذكر ذلك مرتين.</translation>
    </message>
    <message>
        <source>The recipe %1 cannot be used: %2</source>
        <comment>a file, what is wrong in it</comment>
        <translation>لا يمكن استعمال الوصفة %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Remedies</name>
    <message>
        <source>Change Link</source>
        <translation>تغيير الرابط</translation>
    </message>
    <message numerus="yes">
        <source>Change Folder of %n Downloads</source>
        <translation>
            <numerusform>تغيير مجلّد %Ln تنزيل</numerusform>
            <numerusform>تغيير مجلّد تنزيل واحد (%Ln)</numerusform>
            <numerusform>تغيير مجلّد تنزيلين (%Ln)</numerusform>
            <numerusform>تغيير مجلّد %Ln تنزيلات</numerusform>
            <numerusform>تغيير مجلّد %Ln تنزيلًا</numerusform>
            <numerusform>تغيير مجلّد %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Limit of %n Downloads</source>
        <translation>
            <numerusform>تغيير حد %Ln تنزيل</numerusform>
            <numerusform>تغيير حد تنزيل واحد (%Ln)</numerusform>
            <numerusform>تغيير حد تنزيلين (%Ln)</numerusform>
            <numerusform>تغيير حد %Ln تنزيلات</numerusform>
            <numerusform>تغيير حد %Ln تنزيلًا</numerusform>
            <numerusform>تغيير حد %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose What Happens to Existing Files</source>
        <translation>اختيار ما يحدث للملفات الموجودة</translation>
    </message>
</context>
<context>
    <name>ui::RememberChoice</name>
    <message>
        <source>If there is no keyring, it is kept until Bobbin ends, and Bobbin says so.</source>
        <translation>إن لم توجد حلقة مفاتيح حُفظت حتى ينتهي Bobbin، ويخبرك Bobbin بذلك.</translation>
    </message>
    <message>
        <source>Remember in the &amp;keyring</source>
        <translation>تذكّر في &amp;سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Kept until Bobbin ends.</source>
        <translation>تُحفظ حتى ينتهي Bobbin.</translation>
    </message>
</context>
<context>
    <name>ui::RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>الاسم الجديد</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>الاسم ال&amp;جديد:</translation>
    </message>
    <message>
        <source>Mask for the names</source>
        <translation>قناع الأسماء</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>استبدال بـ</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>تعبير &amp;نمطي</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>مطابقة &amp;حالة الأحرف</translation>
    </message>
    <message>
        <source>&amp;Mask:</source>
        <translation>ال&amp;قناع:</translation>
    </message>
    <message>
        <source>*name*, *ext*, *num*, *date* and *host* stand for the name, its ending, a number, the day it was added and the server.</source>
        <translation>ترمز *name* و*ext* و*num* و*date* و*host* إلى الاسم ولاحقته ورقم ويوم الإضافة والخادم.</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;بحث:</translation>
    </message>
    <message>
        <source>Replace &amp;by:</source>
        <translation>استبدال &amp;بـ:</translation>
    </message>
    <message>
        <source>Names now and then</source>
        <translation>الأسماء قبل وبعد</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يُفحص…</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>هذا ليس تعبيرًا نمطيًا: %1</translation>
    </message>
    <message>
        <source>This regular expression takes too long. Try a simpler one.</source>
        <translation>يستغرق هذا التعبير النمطي وقتًا طويلًا. جرّب أبسط منه.</translation>
    </message>
    <message numerus="yes">
        <source>%n get a new name.</source>
        <translation>
            <numerusform>لا يحصل أي ملف (%Ln) على اسم جديد.</numerusform>
            <numerusform>يحصل ملف واحد (%Ln) على اسم جديد.</numerusform>
            <numerusform>يحصل ملفان (%Ln) على اسم جديد.</numerusform>
            <numerusform>تحصل %Ln ملفات على اسم جديد.</numerusform>
            <numerusform>يحصل %Ln ملفًا على اسم جديد.</numerusform>
            <numerusform>يحصل %Ln ملف على اسم جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep theirs.</source>
        <translation>
            <numerusform>لا يحتفظ أي ملف (%Ln) باسمه.</numerusform>
            <numerusform>يحتفظ ملف واحد (%Ln) باسمه.</numerusform>
            <numerusform>يحتفظ ملفان (%Ln) باسميهما.</numerusform>
            <numerusform>تحتفظ %Ln ملفات بأسمائها.</numerusform>
            <numerusform>يحتفظ %Ln ملفًا بأسمائها.</numerusform>
            <numerusform>يحتفظ %Ln ملف بأسمائها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenameModel</name>
    <message>
        <source>Stays</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>Stays: a file of that name is there already</source>
        <translation>يبقى: يوجد ملف بهذا الاسم بالفعل</translation>
    </message>
    <message>
        <source>Stays: another of these would have the same name</source>
        <translation>يبقى: سيكون لآخر منها الاسم نفسه</translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>الاسم الآن</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>الاسم الجديد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Characters that file names cannot have are replaced</source>
        <translation>تُستبدل المحارف التي لا تصحّ في أسماء الملفات</translation>
    </message>
</context>
<context>
    <name>ui::RequestDialog</name>
    <message>
        <source>The keyring keeps nothing for %1 any more. Downloads that have the login already keep it until Bobbin ends.</source>
        <translation>لم تعد سلسلة المفاتيح تحفظ شيئًا لـ %1. التنزيلات التي لديها بيانات الدخول تحتفظ بها حتى ينتهي Bobbin.</translation>
    </message>
    <message>
        <source>What pages are asked with</source>
        <translation>ما تُسأل به الصفحات</translation>
    </message>
    <message>
        <source>Only %1 gets this, with its pages and with the downloads from there.</source>
        <translation>لا يحصل على هذا إلا %1، لصفحاته وللتنزيلات منه.</translation>
    </message>
    <message>
        <source>Re&amp;ferrer:</source>
        <translation>المُ&amp;حيل:</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>المُحيل</translation>
    </message>
    <message>
        <source>Coo&amp;kies:</source>
        <translation>ال&amp;كوكيز:</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>الكوكيز</translation>
    </message>
    <message>
        <source>&amp;Header fields:</source>
        <translation>حقول ال&amp;ترويسة:</translation>
    </message>
    <message>
        <source>Header fields, one a line</source>
        <translation>حقول الترويسة، حقل في كلّ سطر</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>اسم ال&amp;مستخدم:</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>كلمة ال&amp;سر:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>&amp;Login field:</source>
        <translation>حقل ال&amp;دخول:</translation>
    </message>
    <message>
        <source>Header field that signs in</source>
        <translation>حقل الترويسة الذي يسجّل الدخول</translation>
    </message>
    <message>
        <source>Address of the page before</source>
        <translation>عنوان الصفحة السابقة</translation>
    </message>
    <message>
        <source>For&amp;get what the keyring has</source>
        <translation>&amp;نسيان ما في سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;تم</translation>
    </message>
    <message>
        <source>Write the login field as Name: value, like Authorization: Client-ID 1234.</source>
        <translation>اكتب حقل الدخول بصيغة الاسم: القيمة، مثل Authorization: Client-ID 1234.</translation>
    </message>
    <message>
        <source>%1 does not look like a login: it goes to pages only, and is kept nowhere.</source>
        <translation>لا يبدو %1 بيانات دخول: يُرسل إلى الصفحات فقط ولا يُحفظ في أي مكان.</translation>
    </message>
</context>
<context>
    <name>ui::ResetButton</name>
    <message>
        <source>Reset “%1” to the default</source>
        <translation>إعادة «%1» إلى القيمة الافتراضية</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>إعادة إلى القيمة الافتراضية</translation>
    </message>
</context>
<context>
    <name>ui::SearchCompletion</name>
    <message>
        <source>Ways to go on searching</source>
        <translation>طرق لمتابعة البحث</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search names, links, folders</source>
        <translation>البحث في الأسماء والروابط والمجلّدات</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Shows the downloads that have all these words in name, link, folder or note.
Ctrl+Space offers more: state:failed, size:&gt;1G, added:today…</source>
        <translation>يعرض التنزيلات التي فيها كلّ هذه الكلمات في الاسم أو الرابط أو المجلّد أو الملاحظة.
يعرض Ctrl+Space المزيد: state:failed وsize:&gt;1G وadded:today…</translation>
    </message>
</context>
<context>
    <name>ui::SearchOffers</name>
    <message>
        <source>In this state</source>
        <translation>في هذه الحالة</translation>
    </message>
    <message>
        <source>From a server of this name</source>
        <translation>من خادم بهذا الاسم</translation>
    </message>
    <message>
        <source>Of this category</source>
        <translation>من هذه الفئة</translation>
    </message>
    <message>
        <source>In this queue</source>
        <translation>في قائمة الانتظار هذه</translation>
    </message>
    <message>
        <source>Of this size</source>
        <translation>بهذا الحجم</translation>
    </message>
    <message>
        <source>Added on this day</source>
        <translation>أضيف في هذا اليوم</translation>
    </message>
    <message>
        <source>Finished on this day</source>
        <translation>اكتمل في هذا اليوم</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التنزيل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقّف مؤقّتًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>في آخر ٧ أيام</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>في آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>بلا فئة</translation>
    </message>
    <message>
        <source>Larger than 100 MiB</source>
        <translation>أكبر من ١٠٠ م.بايت</translation>
    </message>
    <message>
        <source>Larger than 1 GiB</source>
        <translation>أكبر من ١ ج.بايت</translation>
    </message>
    <message>
        <source>Smaller than 10 MiB</source>
        <translation>أصغر من ١٠ م.بايت</translation>
    </message>
    <message>
        <source>After a day</source>
        <translation>بعد يوم</translation>
    </message>
</context>
<context>
    <name>ui::SecurityPage</name>
    <message>
        <source>Certificates trusted at one server</source>
        <translation>شهادات موثوقة عند خادم واحد</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>عدم الوثوق بها بعد الآن</translation>
    </message>
    <message>
        <source>Trust it no &amp;longer</source>
        <translation>&amp;عدم الوثوق بها بعد الآن</translation>
    </message>
    <message>
        <source>Certificates that you trust at one server</source>
        <translation>شهادات تثق بها عند خادم واحد</translation>
    </message>
    <message>
        <source>File of further authorities</source>
        <translation>ملف سلطات إضافية</translation>
    </message>
    <message>
        <source>none besides the system&apos;s</source>
        <translation>لا شيء سوى سلطات النظام</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>اختيار ملف السلطات</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;تصفح…</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>سلطات الشهادات</translation>
    </message>
    <message>
        <source>Trust those in this &amp;PEM file too:</source>
        <translation>الوثوق أيضًا بما في ملف &amp;PEM هذا:</translation>
    </message>
    <message>
        <source>Server whose login is forgotten</source>
        <translation>الخادم الذي تُنسى بيانات دخوله</translation>
    </message>
    <message>
        <source>for example: example.org</source>
        <translation>مثلًا: example.org</translation>
    </message>
    <message>
        <source>Forget the login of this server</source>
        <translation>نسيان بيانات دخول هذا الخادم</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;نسيان</translation>
    </message>
    <message>
        <source>Passwords, cookies and secret headers are in the desktop&apos;s keyring, one entry for each server; its own program shows them. Where there is no keyring they are kept until Bobbin ends. What is forgotten here does not come back with Cancel.</source>
        <translation>تُحفظ كلمات السر والكوكيز والحقول السرية في سلسلة مفاتيح سطح المكتب، مدخل لكلّ خادم؛ ويعرضها برنامجها الخاص. وإن لم توجد سلسلة مفاتيح تُحفظ حتى ينتهي Bobbin. وما يُنسى هنا لا يعود بالإلغاء.</translation>
    </message>
    <message>
        <source>Remembered passwords</source>
        <translation>كلمات السر المحفوظة</translation>
    </message>
    <message>
        <source>Login &amp;of the server:</source>
        <translation>بيانات &amp;دخول الخادم:</translation>
    </message>
    <message>
        <source>Links of pages and lists that lead to private addresses</source>
        <translation>روابط الصفحات والقوائم التي تؤدّي إلى عناوين خاصّة</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>قبولها</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>استبعادها</translation>
    </message>
    <message>
        <source>Of this computer or the network it is in, as 127.0.0.1, 192.168.1.1 or a router&apos;s name. An address that you type yourself is always taken.</source>
        <translation>عناوين هذا الحاسوب أو الشبكة التي هو فيها، مثل 127.0.0.1 أو 192.168.1.1 أو اسم موجّه. والعنوان الذي تكتبه بنفسك يُقبل دائمًا.</translation>
    </message>
    <message>
        <source>Private addresses</source>
        <translation>العناوين الخاصّة</translation>
    </message>
    <message>
        <source>Links of &amp;web pages and lists that lead there:</source>
        <translation>روابط صفحات ال&amp;ويب والقوائم التي تؤدّي إليها:</translation>
    </message>
    <message>
        <source>Servers whose passwords or cookies are remembered</source>
        <translation>الخوادم المحفوظة كلمات سرّها أو ملفات ارتباطها</translation>
    </message>
    <message>
        <source>Forget the logins of the chosen servers</source>
        <translation>نسيان بيانات دخول الخوادم المحدّدة</translation>
    </message>
    <message>
        <source>Forget the &amp;chosen</source>
        <translation>نسيان الم&amp;حدّدة</translation>
    </message>
    <message>
        <source>Forget all logins</source>
        <translation>نسيان كلّ بيانات الدخول</translation>
    </message>
    <message>
        <source>Forget &amp;them all…</source>
        <translation>نسيان ال&amp;كلّ…</translation>
    </message>
    <message numerus="yes">
        <source>Shall the logins of %n servers be forgotten? This cannot be undone.</source>
        <translation>
            <numerusform>أتُنسى بيانات دخول %Ln خادم؟ لا يمكن التراجع عن هذا.</numerusform>
            <numerusform>أتُنسى بيانات دخول خادم واحد (%Ln)؟ لا يمكن التراجع عن هذا.</numerusform>
            <numerusform>أتُنسى بيانات دخول خادمين (%Ln)؟ لا يمكن التراجع عن هذا.</numerusform>
            <numerusform>أتُنسى بيانات دخول %Ln خوادم؟ لا يمكن التراجع عن هذا.</numerusform>
            <numerusform>أتُنسى بيانات دخول %Ln خادمًا؟ لا يمكن التراجع عن هذا.</numerusform>
            <numerusform>أتُنسى بيانات دخول %Ln خادم؟ لا يمكن التراجع عن هذا.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;نسيانها</translation>
    </message>
    <message>
        <source>The keyring is told to forget the login and the key for %1. Its own program shows whether it has.</source>
        <translation>طُلب من سلسلة المفاتيح نسيان بيانات الدخول والمفتاح الخاصّين بـ %1. ويُظهر برنامجها الخاص هل فعلت.</translation>
    </message>
    <message numerus="yes">
        <source>The keyring is told to forget what it has for %n servers. Its own program shows whether it has.</source>
        <translation>
            <numerusform>طُلب من سلسلة المفاتيح نسيان ما لديها لـ %Ln خادم. ويُظهر برنامجها الخاص هل فعلت.</numerusform>
            <numerusform>طُلب من سلسلة المفاتيح نسيان ما لديها لخادم واحد (%Ln). ويُظهر برنامجها الخاص هل فعلت.</numerusform>
            <numerusform>طُلب من سلسلة المفاتيح نسيان ما لديها لخادمين (%Ln). ويُظهر برنامجها الخاص هل فعلت.</numerusform>
            <numerusform>طُلب من سلسلة المفاتيح نسيان ما لديها لـ %Ln خوادم. ويُظهر برنامجها الخاص هل فعلت.</numerusform>
            <numerusform>طُلب من سلسلة المفاتيح نسيان ما لديها لـ %Ln خادمًا. ويُظهر برنامجها الخاص هل فعلت.</numerusform>
            <numerusform>طُلب من سلسلة المفاتيح نسيان ما لديها لـ %Ln خادم. ويُظهر برنامجها الخاص هل فعلت.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keyring is locked and has not forgotten what it has for %1. Open it with its own program, then try again.</source>
        <translation>سلسلة المفاتيح مقفلة ولم تنسَ ما لديها لأجل %1. افتحها ببرنامجها ثم حاول مجدّدًا.</translation>
    </message>
    <message>
        <source>The keyring has not forgotten what it has for %1: %2</source>
        <translation>لم تنسَ سلسلة المفاتيح ما لديها لأجل %1: %2</translation>
    </message>
    <message>
        <source>Type the whole path of the file, beginning with /.</source>
        <translation>اكتب مسار الملف كاملًا، بدءًا بـ /.</translation>
    </message>
</context>
<context>
    <name>ui::SegmentMap</name>
    <message>
        <source>Map of the file</source>
        <translation>خريطة الملف</translation>
    </message>
    <message>
        <source>The size of the file is not known</source>
        <translation>حجم الملف غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there, %n connections are at work</source>
        <translation>
            <numerusform>%1 موجود، ولا اتصال (%Ln) يعمل</numerusform>
            <numerusform>%1 موجود، واتصال واحد (%Ln) يعمل</numerusform>
            <numerusform>%1 موجود، واتصالان (%Ln) يعملان</numerusform>
            <numerusform>%1 موجود، و%Ln اتصالات تعمل</numerusform>
            <numerusform>%1 موجود، و%Ln اتصالًا يعمل</numerusform>
            <numerusform>%1 موجود، و%Ln اتصال يعمل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsExchange</name>
    <message>
        <source>Export settings; passwords are left out</source>
        <translation>تصدير الإعدادات؛ تُحذف كلمات السر</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>The settings are saved as %1.</source>
        <translation>حُفظت الإعدادات باسم %1.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>استيراد الإعدادات</translation>
    </message>
    <message>
        <source>Settings (*.ini)</source>
        <translation>الإعدادات (*.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كلّ الملفات (*)</translation>
    </message>
    <message>
        <source>%1 is too large for a file of settings. Choose one that Bobbin exported.</source>
        <translation>الملف %1 أكبر من أن يكون ملف إعدادات. اختر ملفًا صدّره Bobbin.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Look at its permissions, or choose another file.</source>
        <translation>تعذّرت قراءة %1. تحقق من أذوناته أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>%1 has no settings of Bobbin in it. Choose a file that Bobbin exported.</source>
        <translation>لا توجد في %1 إعدادات لبرنامج Bobbin. اختر ملفًا صدّره Bobbin.</translation>
    </message>
    <message>
        <source>Nothing changes: the settings in %1 are those you have.</source>
        <translation>لا شيء يتغير: الإعدادات في %1 هي التي لديك.</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsPage</name>
    <message>
        <source>Actions to show</source>
        <translation>الإجراءات المعروضة</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>Show actions with these words or keys</source>
        <translation>عرض الإجراءات بهذه الكلمات أو المفاتيح</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>مغيَّر</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>مفاتيح الإجراء المحدد</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;بلا مفاتيح</translation>
    </message>
    <message>
        <source>&amp;Reset these keys</source>
        <translation>إعادة &amp;ضبط هذه المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Take them over</source>
        <translation>&amp;أخذها</translation>
    </message>
    <message>
        <source>&amp;Keys of the selected action:</source>
        <translation>م&amp;فاتيح الإجراء المحدد:</translation>
    </message>
    <message>
        <source>Reset a&amp;ll keys</source>
        <translation>إعادة ضبط &amp;كلّ المفاتيح</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Type other keys, or take these over.</source>
        <translation>%1 يخص «%2» بالفعل. اكتب مفاتيح أخرى أو خذ هذه.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now. Give that other keys first.</source>
        <translation>%1 يخص «%2» الآن. أعطه مفاتيح أخرى أولًا.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مغيَّر</translation>
    </message>
</context>
<context>
    <name>ui::Sidebar</name>
    <message>
        <source>Running</source>
        <translation>قيد التنزيل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقّف مؤقّتًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>الخوادم</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>ما تعرضه القائمة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكلّ</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>بلا فئة</translation>
    </message>
    <message>
        <source>%1: %2, shown now</source>
        <extracomment>what the list shows; %1: Failed; %2: 12</extracomment>
        <translation>%1: %2، معروض الآن</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::SidebarMenu</name>
    <message>
        <source>&amp;Resume all in this part</source>
        <translation>استئناف ال&amp;كلّ في هذا القسم</translation>
    </message>
    <message>
        <source>&amp;Pause all in this part</source>
        <translation>إي&amp;قاف الكلّ مؤقّتًا في هذا القسم</translation>
    </message>
</context>
<context>
    <name>ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السرّ</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;تسجيل الدخول</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>ا&amp;سم المستخدم:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;كلمة السرّ:</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password.</source>
        <translation>يطلب %1 اسم مستخدم وكلمة سرّ.</translation>
    </message>
    <message>
        <source>%1 and 1 more server ask for a user name and a password.</source>
        <translation>يطلب %1 وخادم آخر اسم مستخدم وكلمة سرّ.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more servers ask for a user name and a password.</source>
        <translation>
            <numerusform>يطلب %1 اسم مستخدم وكلمة سرّ.</numerusform>
            <numerusform>يطلب %1 وخادم آخر اسم مستخدم وكلمة سرّ.</numerusform>
            <numerusform>يطلب %1 وخادمان آخران اسم مستخدم وكلمة سرّ.</numerusform>
            <numerusform>يطلب %1 و%Ln خوادم أخرى اسم مستخدم وكلمة سرّ.</numerusform>
            <numerusform>يطلب %1 و%Ln خادمًا آخر اسم مستخدم وكلمة سرّ.</numerusform>
            <numerusform>يطلب %1 و%Ln خادم آخر اسم مستخدم وكلمة سرّ.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says: “%2”</source>
        <comment>address, the server&apos;s own words</comment>
        <translation>يقول %1: «%2»</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others can read the password.</source>
        <translation>الاتصال غير معمّى: يستطيع آخرون قراءة كلمة السرّ.</translation>
    </message>
    <message>
        <source>User name or password were refused: %1</source>
        <extracomment>%1: servers</extracomment>
        <translation>رُفض اسم المستخدم أو كلمة المرور: %1</translation>
    </message>
</context>
<context>
    <name>ui::SortMenu</name>
    <message>
        <source>S&amp;ort by</source>
        <translation>ت&amp;رتيب حسب</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;تصاعدي</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>ت&amp;نازلي</translation>
    </message>
</context>
<context>
    <name>ui::SpeedGraph</name>
    <message>
        <source>Average %1</source>
        <extracomment>a line in a graph; %1: 1.5 MiB/s</extracomment>
        <translation>المتوسط %1</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <extracomment>a line in a graph; %1: 1.5 MiB/s</extracomment>
        <translation>الحد %1</translation>
    </message>
    <message>
        <source>Limit %1, above this graph</source>
        <translation>الحد %1، أعلى من هذا الرسم</translation>
    </message>
</context>
<context>
    <name>ui::StartOptions</name>
    <message>
        <source>Keep list and settings in DIR (default: bobbin under the data folder).</source>
        <translation>احفظ القائمة والإعدادات في DIR (المبدئي: bobbin تحت مجلّد البيانات).</translation>
    </message>
    <message>
        <source>Start in the tray, or minimized where there is none.</source>
        <translation>ابدأ في علبة النظام، أو مصغَّرًا حيث لا توجد.</translation>
    </message>
    <message>
        <source>Add the links and start them without asking.</source>
        <translation>أضف الروابط وابدأها بلا سؤال.</translation>
    </message>
    <message>
        <source>Add the links without asking and without starting them.</source>
        <translation>أضف الروابط بلا سؤال وبلا بدئها.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>اطبع الإصدار ثم انتهِ.</translation>
    </message>
    <message>
        <source>Print this help and end.</source>
        <translation>اطبع هذه المساعدة ثم انتهِ.</translation>
    </message>
    <message>
        <source>--start and --paused do not go together.</source>
        <translation>لا يجتمع --start و--paused.</translation>
    </message>
    <message>
        <source>--profile needs a folder.</source>
        <translation>يحتاج --profile إلى مجلّد.</translation>
    </message>
    <message>
        <source>--start and --paused need a link or a file.</source>
        <translation>يحتاج --start و--paused إلى رابط أو ملف.</translation>
    </message>
    <message>
        <source>Usage: bobbin [--profile DIR] [--minimized] [--start | --paused] [URL|FILE...]</source>
        <translation>الاستخدام: bobbin [--profile DIR] [--minimized] [--start | --paused] [URL|FILE...]</translation>
    </message>
    <message>
        <source>Download manager. Opens the window, or hands its arguments to the running one of that profile, and offers the links; a FILE is read for links.</source>
        <translation>مدير تنزيلات. يفتح النافذة، أو يسلّم معاملاته إلى النافذة المفتوحة لذلك الملف الشخصي، ويعرض الروابط؛ وتُقرأ الروابط من FILE.</translation>
    </message>
    <message>
        <source>bobbin-cli downloads without a window.</source>
        <translation>يُنزّل bobbin-cli بلا نافذة.</translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>Speed limit over all downloads</source>
        <translation>حدّ السرعة لجميع التنزيلات</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting</source>
        <extracomment>%1 downloads run, %2 wait</extracomment>
        <translation>قيد التنزيل: %1، في الانتظار: %2</translation>
    </message>
    <message>
        <source>Total speed %1</source>
        <translation>السرعة الكلّية %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 متاحة</translation>
    </message>
    <message>
        <source>Free in %1</source>
        <translation>المساحة المتاحة في %1</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>Speed limit: %1</source>
        <translation>حدّ السرعة: %1</translation>
    </message>
    <message>
        <source>%1 by timetable</source>
        <translation>%1 بحسب الجدول الزمني</translation>
    </message>
</context>
<context>
    <name>ui::StoreProblemDialog</name>
    <message>
        <source>Bobbin</source>
        <translation>Bobbin</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>المحاولة &amp;مجدّدًا</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>Go on &amp;without the list</source>
        <translation>المتابعة &amp;بلا القائمة</translation>
    </message>
</context>
<context>
    <name>ui::TimetableGrid</name>
    <message>
        <source>Hours of the week with a limit</source>
        <translation>ساعات الأسبوع ذات الحدّ</translation>
    </message>
    <message>
        <source>%1, %2: limited</source>
        <extracomment>%1: a day of the week, %2: a time of the day</extracomment>
        <translation>%1، %2: بحدّ</translation>
    </message>
    <message>
        <source>%1, %2: unlimited</source>
        <translation>%1، %2: بلا حدّ</translation>
    </message>
</context>
<context>
    <name>ui::TimetablePage</name>
    <message>
        <source>Limit the speed in marked hours</source>
        <translation>تحديد السرعة في الساعات المعلّمة</translation>
    </message>
    <message>
        <source>Limit of the marked hours in KiB a second</source>
        <translation>حدّ الساعات المعلّمة بالكيبيبايت في الثانية</translation>
    </message>
    <message>
        <source>In &amp;marked hours, limit the speed to</source>
        <translation>في الساعات ال&amp;معلّمة تُحدّ السرعة بـ</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> ك.بايت/ثا</translation>
    </message>
    <message>
        <source>Draw with the mouse, or select hours with Shift and the arrow keys and press Space. A heading stands for its whole day or hour. Where another limit is set too, the smaller one counts.</source>
        <translation>ارسم بالفأرة، أو حدّد ساعات بمفتاح العالي وأسهم لوحة المفاتيح ثم اضغط المسافة. والعنوان يعني يومه كلّه أو ساعته كلّها. وحيث وُضع حدّ آخر أيضًا يُعمل بأصغرهما.</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>الجدول الزمني</translation>
    </message>
</context>
<context>
    <name>ui::TimetableWatch</name>
    <message>
        <source>The timetable limits the speed to %1.</source>
        <translation>يحدّ الجدول الزمني السرعة بـ %1.</translation>
    </message>
    <message>
        <source>The timetable limits the speed to %1 until %2.</source>
        <translation>يحدّ الجدول الزمني السرعة بـ %1 حتى %2.</translation>
    </message>
    <message>
        <source>The timetable limits the speed to %1 until %2, %3.</source>
        <extracomment>%2: a day of the week, %3: a time of the day</extracomment>
        <translation>يحدّ الجدول الزمني السرعة بـ %1 حتى %2، %3.</translation>
    </message>
</context>
<context>
    <name>ui::Tray</name>
    <message>
        <source>&amp;Limit to %1</source>
        <translation>&amp;تحديد السرعة بـ %1</translation>
    </message>
    <message>
        <source>&amp;Limit (none set)</source>
        <translation>&amp;تحديد السرعة (لم يُضبط حدّ)</translation>
    </message>
    <message>
        <source>&amp;Hide the window</source>
        <translation>إ&amp;خفاء النافذة</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>إ&amp;ظهار النافذة</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>إ&amp;يقاف الكلّ مؤقّتًا</translation>
    </message>
    <message>
        <source>&amp;Start all</source>
        <translation>&amp;بدء الكلّ</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: running, waiting</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>ui::UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
</context>
<context>
    <name>ui::UndoableCommands</name>
    <message numerus="yes">
        <source>Remove %n Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>إزالة %Ln تنزيل</numerusform>
            <numerusform>إزالة تنزيل واحد (%Ln)</numerusform>
            <numerusform>إزالة تنزيلين (%Ln)</numerusform>
            <numerusform>إزالة %Ln تنزيلات</numerusform>
            <numerusform>إزالة %Ln تنزيلًا</numerusform>
            <numerusform>إزالة %Ln تنزيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads removed.</source>
        <translation>
            <numerusform>لم يُزل أي تنزيل (%Ln).</numerusform>
            <numerusform>أُزيل تنزيل واحد (%Ln).</numerusform>
            <numerusform>أُزيل تنزيلان (%Ln).</numerusform>
            <numerusform>أُزيلت %Ln تنزيلات.</numerusform>
            <numerusform>أُزيل %Ln تنزيلًا.</numerusform>
            <numerusform>أُزيل %Ln تنزيل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Completed</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>مسح المكتملة</translation>
    </message>
    <message numerus="yes">
        <source>%n completed downloads cleared.</source>
        <translation>
            <numerusform>لم يُمسح أي تنزيل مكتمل (%Ln).</numerusform>
            <numerusform>مُسح تنزيل مكتمل واحد (%Ln).</numerusform>
            <numerusform>مُسح تنزيلان مكتملان (%Ln).</numerusform>
            <numerusform>مُسحت %Ln تنزيلات مكتملة.</numerusform>
            <numerusform>مُسح %Ln تنزيلًا مكتملًا.</numerusform>
            <numerusform>مُسح %Ln تنزيل مكتمل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Downloads in the Queue</source>
        <translation>
            <numerusform>نقل %Ln تنزيل في قائمة الانتظار</numerusform>
            <numerusform>نقل تنزيل واحد (%Ln) في قائمة الانتظار</numerusform>
            <numerusform>نقل تنزيلين (%Ln) في قائمة الانتظار</numerusform>
            <numerusform>نقل %Ln تنزيلات في قائمة الانتظار</numerusform>
            <numerusform>نقل %Ln تنزيلًا في قائمة الانتظار</numerusform>
            <numerusform>نقل %Ln تنزيل في قائمة الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: these downloads are not in the list any more.</source>
        <translation>لم يتغير شيء: لم تعد هذه التنزيلات في القائمة.</translation>
    </message>
    <message>
        <source>Downloads are on their way back. The next step follows them.</source>
        <translation>التنزيلات في طريق عودتها. وتليها الخطوة التالية.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: too many downloads were changed since.</source>
        <translation>لم يعد التراجع عن هذا ممكنًا: فقد غُيّرت تنزيلات كثيرة جدًّا منذ ذلك الحين.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %L1 downloads cannot be brought back: only the latest are kept.</source>
        <translation>
            <numerusform>لا تتعذّر استعادة أي تنزيل (%Ln) من أصل %L1 من التنزيلات: لا يُحتفظ إلا بالأحدث.</numerusform>
            <numerusform>تتعذّر استعادة تنزيل واحد (%Ln) من أصل %L1 من التنزيلات: لا يُحتفظ إلا بالأحدث.</numerusform>
            <numerusform>تتعذّر استعادة تنزيلين (%Ln) من أصل %L1 من التنزيلات: لا يُحتفظ إلا بالأحدث.</numerusform>
            <numerusform>تتعذّر استعادة %Ln تنزيلات من أصل %L1 من التنزيلات: لا يُحتفظ إلا بالأحدث.</numerusform>
            <numerusform>تتعذّر استعادة %Ln تنزيلًا من أصل %L1 من التنزيلات: لا يُحتفظ إلا بالأحدث.</numerusform>
            <numerusform>تتعذّر استعادة %Ln تنزيل من أصل %L1 من التنزيلات: لا يُحتفظ إلا بالأحدث.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n Failed Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>تجاهل التنزيلات الفاشلة (%Ln)</numerusform>
            <numerusform>تجاهل تنزيل فاشل (%Ln)</numerusform>
            <numerusform>تجاهل تنزيلين فاشلين (%Ln)</numerusform>
            <numerusform>تجاهل %Ln تنزيلات فاشلة</numerusform>
            <numerusform>تجاهل %Ln تنزيلًا فاشلًا</numerusform>
            <numerusform>تجاهل %Ln تنزيل فاشل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed downloads are ignored.</source>
        <translation>
            <numerusform>تُتجاهل التنزيلات الفاشلة (%Ln).</numerusform>
            <numerusform>يُتجاهل تنزيل فاشل (%Ln).</numerusform>
            <numerusform>يُتجاهل تنزيلان فاشلان (%Ln).</numerusform>
            <numerusform>تُتجاهل %Ln تنزيلات فاشلة.</numerusform>
            <numerusform>يُتجاهل %Ln تنزيلًا فاشلًا.</numerusform>
            <numerusform>يُتجاهل %Ln تنزيل فاشل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: queues or categories were changed in another way since.</source>
        <translation>لم يتغير شيء: تغيّرت قوائم الانتظار أو الفئات بطريقة أخرى منذ ذلك الحين.</translation>
    </message>
</context>
<context>
    <name>ui::WatchedFolder</name>
    <message>
        <source>The watched folder %1 is not there. It is watched again when it comes back.</source>
        <translation>المجلّد المراقَب %1 غير موجود. سيُراقَب ثانية حين يعود.</translation>
    </message>
    <message>
        <source>There is no link in %1 in the watched folder. It is called %1.failed now.</source>
        <translation>لا رابط في %1 في المجلّد المراقَب. صار اسمه %1.failed.</translation>
    </message>
    <message>
        <source>%1 in the watched folder cannot be renamed, so its links were not added. Allow Bobbin to write in that folder.</source>
        <translation>تعذّرت إعادة تسمية %1 في المجلّد المراقَب، لذا لم تُضف روابطه. اسمح لBobbin بالكتابة في ذلك المجلّد.</translation>
    </message>
    <message>
        <source>The links in %1 were added, but it cannot be renamed. Move it out of the watched folder, or they are added again when Bobbin starts the next time.</source>
        <translation>أُضيفت الروابط في %1، لكن تعذّرت إعادة تسميته. انقله من المجلّد المراقَب، وإلا أُضيفت مجدّدًا عند بدء Bobbin التالي.</translation>
    </message>
    <message>
        <source>%1 in the watched folder is too long: only the first of its links were added. Put the others into a second list.</source>
        <translation>%1 في المجلّد المراقَب طويل جدًا: أُضيفت أولى روابطه فقط. ضع الباقي في قائمة ثانية.</translation>
    </message>
    <message>
        <source>%1 in the watched folder is larger than 64 MiB, so its links were not added. It is called %1.failed now. Make several lists of it.</source>
        <translation>%1 في المجلّد المراقَب أكبر من ٦٤ م.بايت، لذا لم تُضف روابطه. صار اسمه %1.failed. قسّمه إلى عدة قوائم.</translation>
    </message>
    <message>
        <source>%1 in the watched folder cannot be read. Bobbin goes on trying.</source>
        <translation>تعذّرت قراءة %1 في المجلّد المراقَب. يواصل Bobbin المحاولة.</translation>
    </message>
</context>
</TS>
