// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wantedlinks.h"

#include "app/cli/text.h"

#include <QFile>
#include <QStringDecoder>

#include <optional>

#include <unistd.h>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;
constexpr qint64 kListPiece = 64 * 1024;

WantedLink wanted(const QString &text, const QString &name, int line)
{
    WantedLink link;
    link.text = text;
    link.name = name;
    link.line = line;
    const links::FoundLink found = links::fromUserInput(text);
    link.url = found.url;
    link.problem = found.problem;
    return link;
}

} // namespace

std::optional<QString> listText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless); // its end is the end
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QList<WantedLink> linksFromArguments(const QStringList &texts)
{
    QList<WantedLink> found;
    for (const QString &text : texts) {
        found.append(wanted(text.trimmed(), {}, 0));
    }
    return found;
}

QList<WantedLink> linksFromList(const QString &text)
{
    QList<WantedLink> found;
    int number = 0;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        ++number;
        if (number == 1 && line.startsWith(QChar::ByteOrderMark)) {
            line = line.mid(1);
        }
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        const qsizetype tab = line.indexOf(u'\t');
        const QStringView link = tab < 0 ? line : line.left(tab).trimmed();
        const QStringView name = tab < 0 ? QStringView() : line.mid(tab + 1).trimmed();
        found.append(wanted(link.toString(), name.toString(), number));
    }
    return found;
}

QList<WantedLink> readInputFile(const QString &fileName, QString *problem)
{
    QFile file(fileName);
    // By its number: a stream of C is not waited for, and what comes later would be lost.
    const bool isOpen = fileName == "-"_L1
        ? file.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)
        : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        *problem = Text::tr("The list “%1” cannot be read: %2.").arg(fileName, file.errorString());
        return {};
    }
    QByteArray bytes;
    while (bytes.size() <= kMostBytes) {
        const QByteArray piece = file.read(kListPiece);
        if (piece.isEmpty()) {
            break;
        }
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError) {
        *problem = Text::tr("The list “%1” cannot be read: %2.").arg(fileName, file.errorString());
        return {};
    }
    if (bytes.size() > kMostBytes) {
        *problem = Text::tr("The list “%1” is larger than 64 MiB.").arg(fileName);
        return {};
    }
    if (const std::optional<QString> text = listText(bytes)) {
        return linksFromList(*text);
    }
    *problem = Text::tr("The list “%1” is not UTF-8; save it as UTF-8 first.").arg(fileName);
    return {};
}

engine::DownloadError errorFor(const WantedLink &link)
{
    using links::LinkProblem;
    if (link.problem == LinkProblem::None) {
        return {};
    }
    return { link.problem == LinkProblem::UnsupportedScheme ? engine::ErrorKind::UnsupportedScheme
                                                            : engine::ErrorKind::InvalidUrl,
        0, {} };
}

} // namespace cli
