// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listfoldernote.h"

#include "app/words/words.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace ui {

ListFolderNote::ListFolderNote(QThreadPool &pool, QWidget *parent)
    : QLabel(parent)
    , m_pool(pool)
{
    setObjectName(u"listFolderNote"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setVisible(false);
    sayNowAndAnew(this, [this] { say(); });
}

void ListFolderNote::setWishes(const FolderWishes &wishes)
{
    if (wishes != m_wishes) {
        m_wishes = wishes;
        settle();
    }
}

void ListFolderNote::setFolders(const QStringList &own, const QString &chosen)
{
    if (own != m_own || chosen != m_chosen) {
        m_own = own;
        m_chosen = chosen;
        settle();
    }
}

void ListFolderNote::settle()
{
    const int generation = ++m_generation;
    m_isCurrent = m_wishes.wishes.isEmpty();
    if (m_isCurrent) {
        take({});
        return;
    }
    onPool(
        m_pool, this,
        [wishes = m_wishes, own = m_own, chosen = m_chosen] {
            return grantedFolders(wishes, own, chosen);
        },
        [this, generation](const GrantedFolders &granted) {
            if (generation == m_generation) {
                m_isCurrent = true;
                take(granted);
                emit settled();
            }
        });
}

void ListFolderNote::take(const GrantedFolders &granted)
{
    m_granted = granted;
    say();
}

void ListFolderNote::say()
{
    QStringList sentences;
    if (m_granted.linksElsewhere > 0) {
        sentences += tr(
            "%Ln links go to folders that the list names.", nullptr, m_granted.linksElsewhere);
    }
    if (m_granted.linksTooMany > 0) {
        sentences += tooManySentence(m_granted);
    }
    setText(sentences.join(u' '));
    setVisible(!sentences.isEmpty());
    QStringList folders;
    for (const QString &folder : m_granted.byWish) {
        folders += QDir::toNativeSeparators(folder);
    }
    folders.removeDuplicates();
    folders.sort();
    // Escaped: a tool tip that looks like markup would be read as such.
    const QString names = words::namesText(folders).toHtmlEscaped().replace(u'\n', "<br>"_L1);
    setToolTip(folders.isEmpty() ? QString() : u"<p>"_s + names + u"</p>"_s);
}

} // namespace ui
