// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/windowtesting.h"
#include "ui/downloadview.h"

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace windowtesting;
using dialogtesting::named;

/// What a screen reader says without being asked: notifications, and what they are called.
class TestAlerts : public QObject {
    Q_OBJECT

private slots:
    void noticesAreHeard();
    void removalsAreHeard();
    void refusalsAreHeard();

private:
    /// Empty where \a name is no place for messages.
    static QString heard(const Fixture &f, const char *name)
    {
        const QAccessibleInterface *place
            = QAccessible::queryAccessibleInterface(named<QWidget>(f.window, name));
        return place->role() == QAccessible::Notification ? place->text(QAccessible::Name)
                                                          : QString();
    }
};

void TestAlerts::noticesAreHeard()
{
    Fixture f;
    f.window.showNotice(u"One thing."_s);
    QCOMPARE(heard(f, "noticeBar"), u"One thing."_s);
    f.window.showNotice(u"Another."_s); // alone: the first was said already
    QCOMPARE(heard(f, "noticeBar"), u"Another."_s);
}

void TestAlerts::removalsAreHeard()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    f.click(0);
    QTRY_VERIFY(f.action("remove")->isEnabled());
    f.action("remove")->trigger();
    QCOMPARE(heard(f, "undoOffer"), u"1 downloads removed."_s);
}

void TestAlerts::refusalsAreHeard()
{
    Fixture f;
    emit qobject_cast<ui::DownloadView *>(f.list)->placeRefused(u"Not here."_s);
    QCOMPARE(heard(f, "toldMessage"), u"Not here."_s);
    QVERIFY(named<QWidget>(f.window, "toldMessage")->isVisible()); // else it is never said
}

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
