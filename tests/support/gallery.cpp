// SPDX-License-Identifier: GPL-3.0-or-later
// gallery LOOK FOLDER [VIEW...]: a picture of each view (views.h), or of those named, in one look:
// light, dark, arabic, large (all letters twice as high). QT_SCALE_FACTOR=2 makes them finer.
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "ui/languages.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFont>
#include <QPixmap>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLargeLetters = 2; ///< times as high
constexpr int kRestMs = 400;

bool takePicture(const support::View &view, const QString &path)
{
    support::ViewDesk desk;
    QWidget *looked = view.open(desk);
    if (!QTest::qWaitForWindowExposed(looked)) {
        return false;
    }
    // What comes a moment later: sizes, thumbnails, free space.
    const QDeadlineTimer rest(kRestMs);
    return QTest::qWaitFor([&rest] { return rest.hasExpired(); }) && looked->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString look = arguments.value(1);
    const QDir folder(arguments.value(2));
    const QStringList wanted = arguments.mid(3);
    QApplication::setWindowIcon(QIcon(u":/icons/app/io.github.bobbin_dm.Bobbin.svg"_s));
    ui::Theme().apply(look == u"dark"_s ? ui::ColorScheme::Dark : ui::ColorScheme::Light);
    ui::Languages languages;
    languages.choose(look == u"arabic"_s ? u"ar"_s : u"en"_s);
    if (look == u"large"_s) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * kLargeLetters);
        QApplication::setFont(font);
    }
    int missing = 0;
    for (const support::View &view : support::allViews()) {
        const QString name = QString::fromLatin1(view.name);
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            continue;
        }
        const QString path = folder.filePath(look + u'-' + name + u".png"_s);
        const bool isTaken = takePicture(view, path);
        missing += isTaken ? 0 : 1;
        std::printf("%s%s\n", qPrintable(path), isTaken ? "" : " is missing");
        std::fflush(stdout);
    }
    return missing;
}
