// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pseudotranslator.h"
#include "ui/languages.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QTextLayout>

/// Looks in which views are tried, each for as long as its object lives.
namespace viewlooks {

inline constexpr double kLargeLetters = 2; ///< times as high

/// Puts a translator in for as long as it lives.
class Translated {
    Q_DISABLE_COPY_MOVE(Translated)

public:
    Translated() { QCoreApplication::installTranslator(&m_translator); }
    ~Translated() { QCoreApplication::removeTranslator(&m_translator); }

private:
    support::PseudoTranslator m_translator;
};

/// The same of the words, the numbers and the direction of a language.
class InLanguage {
    Q_DISABLE_COPY_MOVE(InLanguage)

public:
    explicit InLanguage(const QString &code) { m_languages.choose(code); }
    ~InLanguage()
    {
        QLocale::setDefault(m_before);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    QLocale m_before;
    ui::Languages m_languages;
};

class LargeLetters {
    Q_DISABLE_COPY_MOVE(LargeLetters)

public:
    LargeLetters()
        : m_before(QApplication::font())
    {
        QFont large = m_before;
        large.setPointSizeF(large.pointSizeF() * kLargeLetters);
        QApplication::setFont(large);
    }
    ~LargeLetters() { QApplication::setFont(m_before); }

private:
    QFont m_before;
};

/// Lays windows out as in Arabic for as long as it lives; the words stay.
class RightToLeft {
    Q_DISABLE_COPY_MOVE(RightToLeft)

public:
    RightToLeft() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    ~RightToLeft() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// Where the letters of \a text stand from the left among words that are read from the right.
inline QList<qreal> drawnMirrored(const QString &text)
{
    QTextLayout lines(text);
    QTextOption way;
    way.setTextDirection(Qt::RightToLeft);
    lines.setTextOption(way);
    lines.beginLayout();
    const QTextLine line = lines.createLine();
    lines.endLayout();
    QList<qreal> places;
    for (int at = 0; at < text.size(); ++at) {
        places.append(line.cursorToX(at));
    }
    return places;
}

} // namespace viewlooks
