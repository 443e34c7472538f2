// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabpaste.h"

#include "app/links/linkauthor.h"
#include "ui/linkintake.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What stands in \a html has titles and thumbnails, so it goes first.
links::FoundLinks linksIn(const QString &text, const QByteArray &html, const QUrl &base)
{
    links::FoundLinks found = links::fromHtml(html, {});
    const bool isMarkup = text.trimmed().startsWith(u'<'); // a piece of a page's source, too
    const links::FoundLinks plain = isMarkup
        ? links::fromContent(text.toUtf8(), u"text/html"_s, {}, base)
        : links::fromPasted(text);
    found.links.append(plain.links);
    found.isCut = found.isCut || plain.isCut;
    found.title = found.title.isEmpty() ? plain.title : found.title;
    links::markMixed(&found);
    return found;
}

} // namespace

GrabPaste::GrabPaste(QThreadPool &pool, std::function<QUrl()> base, QWidget *window)
    : QPushButton(window)
    , m_pool(pool)
    , m_base(std::move(base))
    , m_intake(new LinkIntake(&pool, this))
{
    setObjectName(u"grabPaste"_s);
    connect(m_intake, &LinkIntake::found, this, &GrabPaste::found);
    connect(m_intake, &LinkIntake::leftoversFound, this,
        [this] { emit said(LinkIntake::leftoversSentence()); });
    connect(this, &QPushButton::clicked, this, &GrabPaste::paste);
    // A field that has the focus takes it for itself.
    auto *const shortcut = new QShortcut(QKeySequence::Paste, window);
    connect(shortcut, &QShortcut::activated, this, &GrabPaste::paste);
    sayNowAndAnew(this, [this] {
        setText(tr("&Paste"));
        setToolTip(tr("Takes the links in what was copied: text, a page or its source, a list (%1)")
                       .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    });
}

void GrabPaste::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void GrabPaste::take(const QMimeData *copied)
{
    if (copied != nullptr && copied->hasUrls()) {
        m_intake->take(copied);
    } else if (copied != nullptr) {
        onPool(
            m_pool, this,
            [text = copied->text(), html = copied->html().toUtf8(), base = m_base()] {
                return linksIn(text, html, base);
            },
            [this](const links::FoundLinks &links) { emit found(links); });
    }
}

} // namespace ui
