// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patternbar.h"

#include "ui/dialogparts.h"
#include "ui/patternrows.h"
#include "ui/retranslation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostGapsNamed = 10;

QString nameAt(const links::LinkPattern &pattern, qint64 index)
{
    const QUrl url = links::fromUserInput(pattern.at(index)).url;
    const QString name = guessedName(url);
    return name.isEmpty() ? url.toDisplayString() : name;
}

QString gapsSentence(const links::LinkPattern &pattern, const links::OpenEnd &end)
{
    if (end.gaps.isEmpty()) {
        return end.isEveryOneAsked ? PatternBar::tr("None before it is missing.")
                                   : PatternBar::tr("Not every one before it was asked for.");
    }
    QStringList names;
    for (const qint64 gap : end.gaps.mid(0, kMostGapsNamed)) {
        names += nameAt(pattern, gap);
    }
    if (end.gaps.size() > names.size()) {
        names += u"…"_s;
    }
    const QString sentence = PatternBar::tr("Missing before it: %1.").arg(names.join(u", "_s));
    return end.isEveryOneAsked
        ? sentence
        : sentence + u' ' + PatternBar::tr("Not every one before it was asked for.");
}

} // namespace

QString openEndSentence(const links::LinkPattern &pattern, const links::OpenEnd &end)
{
    const QString last = end.last < 0 ? QString() : nameAt(pattern, end.last);
    switch (end.outcome) {
    case links::EndOutcome::Searching:
        return {};
    case links::EndOutcome::Found:
        return PatternBar::tr("The last one is %1.").arg(last) + u' ' + gapsSentence(pattern, end);
    case links::EndOutcome::NothingThere:
        return PatternBar::tr("The server has none of the first ones.");
    case links::EndOutcome::NoEnd:
        return PatternBar::tr("Even %1 is there. Write one more question mark to look further.")
            .arg(last);
    case links::EndOutcome::Unclear:
        return end.last < 0
            ? PatternBar::tr("The server neither has the first one nor says that it has not.")
            : PatternBar::tr("The server gave no clear answer. %1 is there; type how far it goes.")
                  .arg(last);
    case links::EndOutcome::OutOfRequests:
        return PatternBar::tr("It goes on at least up to %1. More was not asked, so as not to "
                              "burden the server.")
            .arg(last);
    }
    return {};
}

PatternBar::PatternBar(engine::LinkChecker &checker, QPlainTextEdit &text, QWidget *parent)
    : QWidget(parent)
    , m_probe(checker)
    , m_text(text)
    , m_label(plainLabel(u"patternLabel"_s))
    , m_button(new QPushButton)
{
    setObjectName(u"patternBar"_s);
    m_button->setObjectName(u"patternButton"_s);
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &PatternBar::press);
    connect(&m_probe, &links::PatternProbe::ended, this, &PatternBar::takeEnd);
    connect(&m_probe, &links::PatternProbe::progressed, this, [this](const links::OpenEnd &soFar) {
        m_requests = soFar.requests;
        say();
    });
    sayNowAndAnew(this, [this] { say(); });
}

void PatternBar::setRows(const LinkRows &rows)
{
    LinkRow chosen;
    for (const LinkRow &row : rows.rows) {
        if (row.isPattern() && (row.pattern.isOpen() || !chosen.isPattern())) {
            chosen = row;
            if (row.pattern.isOpen()) {
                break;
            }
        }
    }
    if (m_probe.isRunning() && chosen.pattern != m_row.pattern) {
        stop();
    }
    if (!chosen.isPattern() || chosen.pattern.isOpen()) {
        m_result = chosen.pattern == m_row.pattern ? m_result : QString();
    }
    m_row = chosen;
    say();
}

void PatternBar::stop()
{
    m_probe.stop();
    say();
}

void PatternBar::start(const engine::DownloadRequest &like)
{
    m_requests = 0;
    m_result.clear();
    m_probe.start(m_row.pattern, like);
    say();
}

void PatternBar::press()
{
    if (m_probe.isRunning()) {
        stop();
    } else if (m_row.pattern.isOpen()) {
        emit searchRequested(m_row.found.url);
    } else if (m_row.isPattern()) {
        QStringList lines;
        for (qint64 i = 0; i < m_row.pattern.count(); ++i) {
            lines += links::withoutPattern(m_row.pattern.at(i));
        }
        replace(lines.join(u'\n'));
    }
}

/// By an edit, so that it can be undone.
void PatternBar::replace(const QString &by)
{
    QTextCursor line = m_text.document()->find(m_row.found.text);
    if (!line.isNull()) {
        line.insertText(by);
    }
}

void PatternBar::takeEnd(const links::LinkPattern &pattern, const links::OpenEnd &end)
{
    m_result = openEndSentence(pattern, end);
    const bool isKnown
        = end.outcome == links::EndOutcome::Found || end.outcome == links::EndOutcome::NoEnd;
    say();
    if (isKnown) {
        replace(pattern.closedAt(end.last));
    }
}

void PatternBar::say()
{
    const bool isOpen = m_row.pattern.isOpen();
    const bool isRunning = m_probe.isRunning();
    setVisible(m_row.isPattern());
    m_button->setVisible(isOpen || m_row.pattern.count() <= kMostListed);
    m_button->setText(isRunning ? tr("St&op")
            : isOpen            ? tr("F&ind the last one")
                                : tr("&List them"));
    m_button->setAccessibleName(isRunning ? tr("Stop looking for the last one")
            : isOpen                      ? tr("Find the last one")
                                          : tr("List the links of the pattern"));
    const QString plain = !m_row.isPattern() ? QString()
        : isOpen                             ? tr("The server can be asked where this ends.")
                                             : patternPreview(m_row.pattern);
    const QString progress = tr("Asking the server: %1 of %2 requests at most…")
                                 .arg(locale().toString(m_requests),
                                     locale().toString(links::EndSearch::kMaxRequests));
    m_label->setText(isRunning ? progress : m_result.isEmpty() ? plain : m_result);
}

} // namespace ui
