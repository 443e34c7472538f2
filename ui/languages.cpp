// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_bobbin);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::choose(const QString &code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_bobbin);
    QCoreApplication::removeTranslator(&m_qt);
    // English says its plurals in a catalogue too, so that is what other languages fall back to.
    if (!m_bobbin.load(locale, u"bobbin"_s, u"_"_s, u":/i18n"_s)) {
        (void)m_bobbin.load(u":/i18n/bobbin_en.qm"_s);
    }
    QCoreApplication::installTranslator(&m_bobbin);
    // Qt's own words and the direction follow ours: a window has one language, and the one that was
    // found may be the second that the user reads.
    const QLocale shown(m_bobbin.language());
    if (m_qt.load(shown, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    // Spin boxes and their like write numbers as the language does; nobody else tells them.
    QEvent localeChange(QEvent::LocaleChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &localeChange);
    // Without windows there is nothing to turn round, and Qt would reach for what is not there.
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        QGuiApplication::setLayoutDirection(shown.textDirection());
    }
}

QStringList Languages::available()
{
    QStringList codes { u"en"_s };
    const QStringList files
        = QDir(u":/i18n"_s).entryList({ u"bobbin_*.qm"_s }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        codes += file.sliced(7).chopped(3);
    }
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace ui
