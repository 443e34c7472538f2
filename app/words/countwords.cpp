// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/translator.h"
#include "app/words/words.h"

#include <QStringList>

namespace words {

QString countText(Count what, int count)
{
    // The sources say both English forms, so that English needs no catalogue; other languages
    // form their plurals from the second of each pair.
    const bool isOne = count == 1;
    switch (what) {
    case Count::Finished:
        return isOne ? Words::tr("1 download finished")
                     : Words::tr("%n downloads finished", nullptr, count);
    case Count::Failed:
        return isOne ? Words::tr("1 download failed")
                     : Words::tr("%n downloads failed", nullptr, count);
    case Count::Running:
        return isOne ? Words::tr("1 running") : Words::tr("%n running", nullptr, count);
    case Count::Waiting:
        return isOne ? Words::tr("1 waiting") : Words::tr("%n waiting", nullptr, count);
    case Count::Downloads:
        return isOne ? Words::tr("1 download") : Words::tr("%n downloads", nullptr, count);
    case Count::Links:
        return isOne ? Words::tr("1 link") : Words::tr("%n links", nullptr, count);
    case Count::Files:
        return isOne ? Words::tr("1 file") : Words::tr("%n files", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString endedTitle(int finished, int failed)
{
    if (finished > 0 && failed > 0) {
        return Words::tr("%1, %2", "two counts: finished, failed")
            .arg(countText(Count::Finished, finished), countText(Count::Failed, failed));
    }
    return failed > 0 ? countText(Count::Failed, failed) : countText(Count::Finished, finished);
}

QString namesText(const QStringList &names)
{
    return namesText(names, names.size());
}

QString namesText(const QStringList &first, qsizetype count)
{
    QStringList lines = first.mid(0, kMaxNames);
    const int more = static_cast<int>(count - lines.size());
    if (more > 0) {
        lines += more == 1 ? Words::tr("and 1 more") : Words::tr("and %n more", nullptr, more);
    }
    return lines.join(u'\n');
}

} // namespace words
