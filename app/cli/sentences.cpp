// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sentences.h"

#include "app/cli/printable.h"
#include "app/cli/text.h"
#include "app/words/checkreport.h"
#include "app/words/words.h"

#include <algorithm>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

QString shownLink(const QUrl &url)
{
    return printable(words::maskedLink(url));
}

/// Its name, or its link as long as it has none.
QString shownName(const engine::Download &download)
{
    return download.fileName.isEmpty() ? shownLink(download.request.url)
                                       : printable(download.fileName);
}

QString shownPath(const engine::Download &download)
{
    return printable(download.filePath());
}

QString withNotice(const QString &line, const engine::Download &download)
{
    QStringList all { line,
        printable(words::noticeSentence(download.notice, download.noticeDetail)),
        printable(words::disguiseSentence(download)) };
    all.removeAll(QString());
    return all.join(u' ') + u'\n';
}

QString whatHappened(const engine::DownloadError &error)
{
    return printable(words::errorSentence(error) + u' ' + words::nextStep(error));
}

qint64 totalOf(const Row &row)
{
    return row.progress.total >= 0 ? row.progress.total : row.download.total;
}

QString amountText(qint64 received, qint64 total)
{
    return total < 0
        ? words::sizeText(received)
        : Text::tr("%1 of %2", "two sizes").arg(words::sizeText(received), words::sizeText(total));
}

QString timeLeft(qint64 received, qint64 total, qint64 speed)
{
    return total > received && speed > 0 ? words::durationText((total - received) / speed)
                                         : QString();
}

/// The \a figures at fixed places, so that the eye finds them; the name gets what is left.
QString figureLine(const QString &name, const QStringList &figures, int width)
{
    constexpr int kLeastName = 12;
    for (qsizetype count = figures.size(); count > 0; --count) {
        const QString right = figures.first(count).join(u' ');
        const int nameWidth = width - columnsOf(right) - 1;
        if (nameWidth >= kLeastName) {
            return fitted(name, nameWidth) + u' ' + right;
        }
    }
    return fitted(name, width);
}

QStringList transferFigures(qint64 received, qint64 total, qint64 speed)
{
    return { fitted(words::percentText(words::percent(received, total)), 6),
        fitted(amountText(received, total), 24), fitted(words::speedText(speed), 13),
        fitted(timeLeft(received, total, speed), 10) };
}

QStringList checkFigures(const Row &row)
{
    const QString share = words::percentText(words::percent(row.progress.received, totalOf(row)));
    return { fitted(share, 6), fitted(words::stateText(row.download, {}), 24),
        fitted(QString(), 13), fitted(QString(), 10) };
}

} // namespace

QString startedLine(const engine::Download &download)
{
    return Text::tr("Started: %1").arg(shownName(download)) + u'\n';
}

QString finishedLine(const engine::Download &download, bool wasThere)
{
    const QString form
        = wasThere ? Text::tr("Already complete: %1 (%2)") : Text::tr("Finished: %1 (%2)");
    const qint64 size = download.total >= 0 ? download.total : download.received;
    return withNotice(form.arg(shownPath(download), words::sizeText(size)), download);
}

QString failedLine(const engine::Download &download)
{
    const bool isKept = download.error.kind == engine::ErrorKind::ChecksumMismatch;
    const QString place = isKept
        ? u' ' + Text::tr("It is kept as “%1”.").arg(printable(keptPath(download)))
        : QString();
    return Text::tr("Failed: %1: %2")
               .arg(shownLink(download.request.url), whatHappened(download.error) + place)
        + u'\n';
}

QString keptPath(const engine::Download &download)
{
    const QString &name
        = download.error.detail.isEmpty() ? download.partName : download.error.detail;
    return download.request.folder + u'/' + name;
}

QString replacedSentence(const engine::Download &download)
{
    return Text::tr("“%1” is there, but its size has changed since it was complete. Remove or "
                    "rename it to fetch it again.")
        .arg(download.filePath());
}

QString replacedLine(const engine::Download &download)
{
    return Text::tr("Failed: %1: %2")
               .arg(shownLink(download.request.url), printable(replacedSentence(download)))
        + u'\n';
}

QString waitingLine(const engine::Download &download, const QDateTime &now)
{
    const QString state = words::stateText(download, now);
    return (download.error
                   ? Text::tr("%1: %2 %3.", "a name, what happened, until when it waits")
                         .arg(shownName(download), printable(words::errorSentence(download.error)),
                             printable(state))
                   : Text::tr("%1: %2.", "a name, what it waits for")
                         .arg(shownName(download), printable(state)))
        + u'\n';
}

QString pausedLine(const engine::Download &download)
{
    return Text::tr("Stopped: %1 (%2)")
               .arg(shownName(download), amountText(download.received, download.total))
        + u'\n';
}

QString refusalSentence(const WantedLink &link)
{
    const QString sentence = words::errorSentence(errorFor(link));
    return link.line > 0 ? Text::tr("Line %1: %2").arg(QString::number(link.line), sentence)
                         : sentence;
}

QString refusedLine(const WantedLink &link)
{
    return Text::tr("Failed: %1: %2").arg(maskedText(link.text), printable(refusalSentence(link)))
        + u'\n';
}

QString warningLine(const QString &sentence)
{
    return "bobbin-cli: "_L1 + printable(sentence) + u'\n';
}

QString outputSentence(int error)
{
    return Text::tr("The standard output cannot be written: %1.").arg(qt_error_string(error));
}

QString pausedSentence(const QString &host, std::chrono::milliseconds wait)
{
    return Text::tr("%1 wants fewer requests and is left alone for %2.")
        .arg(host, words::durationText(std::chrono::ceil<std::chrono::seconds>(wait).count()));
}

QString checkedLine(const engine::LinkFacts &facts, Columns columns)
{
    const QString none = u"-"_s;
    const QString status = facts.status > 0 ? QString::number(facts.status) : none;
    const QString type = facts.mimeType.isEmpty() ? none : printable(facts.mimeType);
    QStringList fields;
    if (columns == Columns::Tabs) {
        const QString size = facts.size >= 0 ? QString::number(facts.size) : none;
        fields = { status, size, type };
    } else {
        const QString size = facts.size >= 0 ? words::sizeText(facts.size) : none;
        const QString date = facts.modified.isValid()
            ? facts.modified.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
            : none;
        const QString taken = facts.taken.count() >= 0 ? words::takenText(facts.taken) : none;
        fields = { fitted(status, 3), fitted(size, 11), fitted(type, 26), fitted(date, 16),
            fitted(taken, 8) };
    }
    fields.append(shownLink(facts.finalUrl));
    if (facts.error) {
        fields.append(whatHappened(facts.error));
    }
    return fields.join(columns == Columns::Tabs ? u"\t"_s : u" "_s) + u'\n';
}

QString progressLine(const Row &row, int width)
{
    return figureLine(shownName(row.download),
        row.isChecked() ? checkFigures(row)
                        : transferFigures(row.progress.received, totalOf(row), row.progress.speed),
        width);
}

QString totalLine(const QList<Row> &running, int width)
{
    qint64 received = 0;
    qint64 total = 0;
    qint64 speed = 0;
    for (const Row &row : running) {
        received += row.fetched().received;
        speed += row.fetched().speed;
        total = total < 0 || totalOf(row) < 0 ? -1 : total + totalOf(row);
    }
    const int count = static_cast<int>(running.size());
    return figureLine(words::countText(words::Count::Running, count),
        transferFigures(received, total, speed), width);
}

} // namespace cli
