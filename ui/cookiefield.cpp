// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cookiefield.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qint64 kMostBytes = 1024 * 1024;
} // namespace

CookieFile readCookieFile(const QString &path)
{
    CookieFile result { path, false, {} };
    QFile file(path);
    // A pipe would never end.
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)) {
        const QByteArray text = file.read(kMostBytes + 1); // one more is too many, and none is read
        result.isRead = file.error() == QFileDevice::NoError;
        result.jar = links::CookieJar(links::cookiesFromText(text));
    }
    return result;
}

CookieMatches cookieMatches(const links::CookieJar &jar, const QList<QUrl> &links)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<qsizetype> cookies;
    CookieMatches matches;
    for (const QUrl &url : links) {
        const QList<qsizetype> found = jar.matches(url, now);
        cookies += QSet<qsizetype>(found.begin(), found.end());
        matches.links += found.isEmpty() ? 0 : 1;
    }
    matches.cookies = static_cast<int>(cookies.size());
    matches.allLinks = static_cast<int>(links.size());
    return matches;
}

CookieField::CookieField(QThreadPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_choose(new QPushButton)
    , m_clear(new QToolButton)
    , m_note(plainLabel(u"cookiesNote"_s))
{
    build();
    connect(m_choose, &QPushButton::clicked, this, &CookieField::browse);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_choose->setFocus();
        take({});
    });
    sayNowAndAnew(this, [this] { say(); });
}

void CookieField::build()
{
    m_choose->setObjectName(u"cookiesButton"_s);
    m_choose->setAutoDefault(false);
    m_clear->setObjectName(u"clearCookiesButton"_s);
    m_clear->setIcon(tintedIcon(u"close"_s));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_choose);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_clear);
}

void CookieField::setLinks(const QList<QUrl> &links)
{
    if (links != m_links) {
        m_links = links;
        count();
    }
}

QByteArray CookieField::fieldFor(const QUrl &url) const
{
    return m_file.jar.fieldFor(url, QDateTime::currentDateTimeUtc());
}

void CookieField::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a cookies.txt"));
    dialog->setObjectName(u"cookiesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Cookies (*.txt)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &CookieField::read);
    dialog->open();
}

void CookieField::read(const QString &path)
{
    const int number = ++m_reading;
    m_isReading = true;
    onPool(
        m_pool, this, [path] { return readCookieFile(path); },
        [this, number](const CookieFile &file) {
            if (number == m_reading) {
                take(file);
            }
        });
}

void CookieField::take(const CookieFile &file)
{
    ++m_reading; // what is still being read is not wanted any more
    m_isReading = false;
    m_file = file;
    m_matches = {};
    say();
    emit chosen();
    count();
}

void CookieField::count()
{
    const int generation = ++m_generation;
    if (m_file.jar.isEmpty()) {
        say();
        return;
    }
    onPool(
        m_pool, this, [jar = m_file.jar, links = m_links] { return cookieMatches(jar, links); },
        [this, generation](const CookieMatches &matches) {
            if (generation == m_generation) {
                takeMatches(matches);
            }
        });
}

void CookieField::takeMatches(const CookieMatches &matches)
{
    const bool isOther = matches != m_matches;
    m_matches = matches;
    say();
    if (isOther) {
        emit counted();
    }
}

void CookieField::say()
{
    m_choose->setText(tr("&Cookies from a file…"));
    m_note->setText(sentence());
    m_clear->setToolTip(tr("Send no cookies"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setVisible(!m_file.path.isEmpty());
}

QString CookieField::sentence() const
{
    if (m_file.path.isEmpty()) {
        return {};
    }
    const QString name = QFileInfo(m_file.path).fileName();
    if (!m_file.isRead) {
        return tr("%1 cannot be read.").arg(name);
    }
    if (m_file.jar.isEmpty()) {
        return tr("%1 is no cookies.txt: there is no cookie in it.").arg(name);
    }
    if (m_links.isEmpty()) {
        return tr("Cookies in %1: %2").arg(name, QLocale().toString(m_file.jar.count()));
    }
    if (m_matches.allLinks == 0) {
        return {}; // being counted
    }
    if (m_matches.links == 0) {
        return tr("No cookie in %1 is for this.").arg(name);
    }
    const QString sent = m_matches.cookies == 1
        ? tr("1 cookie from %1 is sent along.")
        : tr("%n cookies from %1 are sent along.", nullptr, m_matches.cookies);
    const int others = m_matches.allLinks - m_matches.links;
    const QString rest = others == 0 ? QString()
        : others == 1                ? tr("1 of the links takes none.")
                                     : tr("%n of the links take none.", nullptr, others);
    return (sent.arg(name) + u' ' + rest).trimmed();
}

} // namespace ui
