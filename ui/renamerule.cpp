// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renamerule.h"

#include "app/engine/filename.h"
#include "app/links/namemask.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qint64 kMostRenameMilliseconds = 8000;
constexpr int kNamesBetweenLooks = 64;

QString fromMask(const RenameItem &item, const QString &mask, qsizetype number, qsizetype count)
{
    QString dated = mask;
    dated.replace("*date*"_L1, item.addedAt.toLocalTime().date().toString(Qt::ISODate));
    links::FoundLink link;
    link.name = item.name;
    link.url = item.url;
    return links::maskedName(dated, link, number, count);
}

/// Finds and replaces, plainly or by a pattern.
class Replacer {
public:
    explicit Replacer(const RenameRule &rule)
        : m_rule(rule)
        , m_pattern(rule.find,
              rule.isCaseSensitive ? QRegularExpression::NoPatternOption
                                   : QRegularExpression::CaseInsensitiveOption)
    {
    }
    QString error() const
    {
        const bool isWrong = m_rule.isPattern && !m_rule.find.isEmpty() && !m_pattern.isValid();
        return isWrong ? m_pattern.errorString() : QString();
    }
    QString replaced(QString name) const
    {
        if (m_rule.find.isEmpty()) {
            return name;
        }
        return m_rule.isPattern
            ? name.replace(m_pattern, m_rule.replacement)
            : name.replace(m_rule.find, m_rule.replacement,
                m_rule.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
    }

private:
    const RenameRule &m_rule;
    QRegularExpression m_pattern;
};

RenameOutcome madeSafe(const QString &name, const RenameItem &item)
{
    if (name == item.name) {
        return { name, RenameNote::Unchanged };
    }
    const QString safe = engine::sanitizeFileName(name);
    if (safe == item.name) {
        return { safe, RenameNote::Unchanged };
    }
    return { safe, safe == name ? RenameNote::None : RenameNote::MadeSafe };
}

/// The names that each folder has.
class FolderNames {
public:
    bool has(const QString &folder, const QString &name)
    {
        auto known = m_names.find(folder);
        if (known == m_names.end()) {
            const QStringList entries = QDir(folder).entryList(
                QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
            known = m_names.insert(folder, QSet<QString>(entries.begin(), entries.end()));
        }
        return known->contains(name);
    }

private:
    QHash<QString, QSet<QString>> m_names;
};

/// Which of these can be renamed, and when: one that wants the name of another comes after it.
class RenameOrder {
public:
    RenameOrder(const QList<RenameItem> &items, QList<RenameOutcome> &outcomes)
        : m_items(items)
        , m_outcomes(outcomes)
        , m_looks(items.size(), Look::NotYet)
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items.at(i).isComplete) {
                m_holders.insert({ items.at(i).folder, items.at(i).name }, i);
            }
        }
    }

    QList<qsizetype> order()
    {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            follow(i);
        }
        return m_order;
    }

private:
    enum class Look { NotYet, Now, Over };
    static constexpr qsizetype kFree = -1;
    static constexpr qsizetype kTaken = -2;

    /// Which of these has the name that \a number wants, and gives it up.
    qsizetype holderOf(qsizetype number)
    {
        const QString &folder = m_items.at(number).folder;
        const QString &name = m_outcomes.at(number).name;
        if (!m_folders.has(folder, name)) {
            return kFree;
        }
        const qsizetype holder = m_holders.value({ folder, name }, kTaken);
        return holder >= 0 && m_outcomes.at(holder).isRenamed() ? holder : kTaken;
    }

    void follow(qsizetype first)
    {
        QList<qsizetype> chain;
        qsizetype next = first;
        while (next >= 0 && m_looks.at(next) == Look::NotYet && m_outcomes.at(next).isRenamed()) {
            m_looks[next] = Look::Now;
            chain.append(next);
            next = holderOf(next);
        }
        // A circle ends at one that is being looked at.
        const bool isFree = next == kFree
            || (next >= 0 && m_looks.at(next) == Look::Over && m_outcomes.at(next).isRenamed());
        for (auto each = chain.crbegin(); each != chain.crend(); ++each) {
            m_looks[*each] = Look::Over;
            if (isFree) {
                m_order.append(*each);
            } else {
                m_outcomes[*each].note = RenameNote::Taken;
            }
        }
    }

    const QList<RenameItem> &m_items;
    QList<RenameOutcome> &m_outcomes;
    QList<Look> m_looks;
    FolderNames m_folders;
    QHash<std::pair<QString, QString>, qsizetype> m_holders; ///< by folder and name
    QList<qsizetype> m_order;
};

void markTwice(const QList<RenameItem> &items, QList<RenameOutcome> &outcomes)
{
    QHash<std::pair<QString, QString>, int> wanted;
    for (qsizetype i = 0; i < items.size(); ++i) {
        ++wanted[{ items.at(i).folder, outcomes.at(i).name }];
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        RenameOutcome &outcome = outcomes[i];
        if (outcome.isRenamed() && wanted.value({ items.at(i).folder, outcome.name }) > 1) {
            outcome.note = RenameNote::Twice;
        }
    }
}

} // namespace

RenamePreview renamePreview(const QList<RenameItem> &items, const RenameRule &rule)
{
    RenamePreview preview;
    const Replacer replacer(rule);
    preview.patternError = replacer.error();
    QElapsedTimer clock;
    clock.start();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const RenameItem &item = items.at(i);
        preview.isTooSlow = preview.isTooSlow
            || (i % kNamesBetweenLooks == 0 && clock.hasExpired(kMostRenameMilliseconds));
        if (!preview.patternError.isEmpty() || preview.isTooSlow) {
            preview.outcomes.append({ item.name, RenameNote::Unchanged });
            continue;
        }
        const QString name
            = rule.name.isEmpty() ? fromMask(item, rule.mask, i + 1, items.size()) : rule.name;
        preview.outcomes.append(madeSafe(replacer.replaced(name), item));
    }
    if (!preview.isTooSlow) {
        markTwice(items, preview.outcomes);
        preview.order = RenameOrder(items, preview.outcomes).order();
    }
    return preview;
}

} // namespace ui
