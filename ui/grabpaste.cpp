// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabpaste.h"

#include "app/links/linkauthor.h"
#include "ui/linkintake.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSet>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What stands in \a html has titles and thumbnails, so it goes first.
links::FoundLinks linksIn(const QString &text, const QByteArray &html, const QUrl &base)
{
    links::FoundLinks found = links::fromHtml(html, {});
    const bool isMarkup = text.trimmed().startsWith(u'<'); // a piece of a page's source, too
    const links::FoundLinks plain = isMarkup
        ? links::fromContent(text.toUtf8(), u"text/html; charset=utf-8"_s, {}, base)
        : links::fromPasted(text);
    found.links.append(plain.links);
    found.isCut = found.isCut || plain.isCut;
    found.title = found.title.isEmpty() ? plain.title : found.title;
    links::markMixed(&found);
    return found;
}

/// One word, as an address is; of a piece of a page only when it looks like one.
bool mayBeAddress(const QMimeData &copied)
{
    const QString text = copied.text().trimmed();
    const bool isWord = !text.isEmpty()
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return isWord && (text.contains("://"_L1) || !copied.hasHtml());
}

/// The page that \a copied is the link of: one that names no file of another kind. Empty = none.
QUrl pageIn(const QMimeData &copied)
{
    static const QSet<QString> kPages { QString(), u"html"_s, u"htm"_s, u"xhtml"_s, u"shtml"_s,
        u"php"_s, u"asp"_s, u"aspx"_s, u"jsp"_s, u"cgi"_s, u"rss"_s, u"atom"_s, u"xml"_s };
    const QString text = copied.text().trimmed();
    if (!mayBeAddress(copied) || !text.contains("://"_L1)) {
        return {};
    }
    const links::FoundLink link = links::fromUserInput(text);
    const bool isPage = link.problem == links::LinkProblem::None
        && kPages.contains(QFileInfo(link.url.fileName()).suffix().toLower());
    return isPage ? link.url : QUrl();
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

void GrabPaste::spare(QLineEdit &address)
{
    address.installEventFilter(this);
}

bool GrabPaste::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        if (copied != nullptr && !mayBeAddress(*copied)) {
            event->ignore(); // it is for the shortcut of the window
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

void GrabPaste::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void GrabPaste::take(const QMimeData *copied)
{
    const QUrl page = copied != nullptr ? pageIn(*copied) : QUrl();
    if (!page.isEmpty()) {
        emit pageFound(page);
    } else if (copied != nullptr && copied->hasUrls()) {
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
