// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listfolders.h"

#include "app/links/namemask.h"
#include "app/settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kLongestPath = 4096; // no system takes more
constexpr qsizetype kMostRemembered = 16 * 1024 * 1024; // characters of paths; lists are foreign

bool isWithin(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

/// Whether no part of \a path below \a folder is hidden.
bool isOpenBelow(const QString &path, const QString &folder)
{
    return !path.mid(folder.size() - 1).contains("/."_L1);
}

/// A relative wish with parts that may be names; empty where it leads up.
QString asRelative(const QString &wish)
{
    QStringList parts;
    for (const QString &part : wish.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u"..") {
            return {};
        }
        if (part != u".") {
            parts += links::folderNameFor(part, u"links"_s);
        }
    }
    return parts.join(u'/');
}

/// Grants wishes one after the other and remembers what the disk said. Lives on any one thread.
class Granter {
public:
    Granter(const QStringList &own, const QString &chosen, const LookAt &lookAt);

    /// Empty where it is not granted.
    QString grant(const QString &wish);
    const QHash<QString, QString> &lacking() const { return m_lacking; }
    /// The last wish was for more folders than may be made.
    bool isFull() const { return m_isFull; }

private:
    struct Own {
        QString path;
        QString place; ///< empty = it is not there
        bool holdsHome = false;
        bool isSettled = false; ///< the disk was asked
    };

    void settle(Own &own, const QString &place) const;
    QString placeOf(const QString &path);
    bool isGranted(const QString &path, Own &own);
    bool mayMake(const QString &path, const Own &own);

    const LookAt &m_lookAt;
    QString m_home;
    QList<Own> m_own;
    Own m_chosen;
    QHash<QString, QString> m_places; ///< what was looked at
    qsizetype m_remembered = 0; ///< characters of these
    QSet<QString> m_missing; ///< of that
    QSet<QString> m_made; ///< of that: to be made, with those in between
    QHash<QString, QString> m_lacking;
    bool m_isFull = false;
};

Granter::Granter(const QStringList &own, const QString &chosen, const LookAt &lookAt)
    : m_lookAt(lookAt)
    , m_home(lookAt(QDir::homePath()).canonicalFilePath())
{
    for (const QString &folder : own) {
        if (QDir::isAbsolutePath(folder)) {
            m_own.append({ QDir::cleanPath(folder), {} });
        }
    }
    if (QDir::isAbsolutePath(chosen)) {
        m_chosen.path = QDir::cleanPath(chosen);
        settle(m_chosen, placeOf(m_chosen.path));
    }
}

/// All the home holds, and more, is no folder for files: only what was chosen in it is.
void Granter::settle(Own &own, const QString &place) const
{
    own.place = place;
    own.holdsHome = !place.isEmpty() && isWithin(m_home, place);
    own.isSettled = true;
}

/// Where what is put at \a path comes to lie, links followed; empty = nobody knows.
QString Granter::placeOf(const QString &path)
{
    if (const auto known = m_places.constFind(path); known != m_places.constEnd()) {
        return *known;
    }
    const QFileInfo info = m_lookAt(path);
    QString place;
    if (info.exists()) {
        place = info.canonicalFilePath();
    } else if (const QString above = info.path(); !info.isSymLink() && above != path) {
        m_missing.insert(path);
        place = placeOf(above);
        place = place.isEmpty() ? place : QDir::cleanPath(place + u'/' + info.fileName());
    }
    m_places.insert(path, place);
    m_remembered += path.size() + place.size();
    return place;
}

bool Granter::isGranted(const QString &path, Own &own)
{
    if (!isWithin(path, own.path)) {
        return false;
    }
    if (!own.isSettled) { // not before: one that no wish is for may be on a disk that hangs
        settle(own, m_lookAt(own.path).canonicalFilePath());
    }
    if (own.place.isEmpty()) {
        return false;
    }
    const bool isItself = path == own.path;
    if (!isItself && (own.holdsHome || !isOpenBelow(path, own.path))) {
        return false; // whatever the disk says
    }
    if (m_remembered > kMostRemembered && !m_places.contains(path)) {
        m_isFull = true; // a path of 4,096 characters has 2,048 folders above it
        return false;
    }
    const QString place = placeOf(path);
    return !place.isEmpty() && isWithin(place, own.place)
        && (place == own.place || isOpenBelow(place, own.place));
}

/// Whether \a path is there, or few enough are not. The user's own are not made for a list.
bool Granter::mayMake(const QString &path, const Own &own)
{
    QStringList more;
    for (QString one = path; one != own.path && m_missing.contains(one);
         one = QFileInfo(one).path()) {
        if (!m_made.contains(one)) {
            more += one;
        }
    }
    if (m_made.size() + more.size() > kMostMadeFolders) {
        m_isFull = true;
        return false;
    }
    if (path != own.path && m_missing.contains(path)) {
        m_made += QSet<QString>(more.begin(), more.end());
        m_lacking.insert(path, own.path);
    }
    return true;
}

QString Granter::grant(const QString &wish)
{
    m_isFull = false;
    if (wish.size() > kLongestPath) {
        return {};
    }
    const bool isRelative = !QDir::isAbsolutePath(wish);
    const QString below = isRelative ? asRelative(wish) : QString();
    if (isRelative && below.isEmpty()) {
        return {};
    }
    const QString path
        = isRelative ? QDir::cleanPath(m_chosen.path + u'/' + below) : QDir::cleanPath(wish);
    QList<Own> chosen { m_chosen };
    QList<Own> &places = isRelative ? chosen : m_own;
    const auto around = std::find_if(
        places.begin(), places.end(), [this, &path](Own &own) { return isGranted(path, own); });
    return around != places.end() && mayMake(path, *around) ? path : QString();
}

} // namespace

void FolderWishes::add(const links::FoundLink &link)
{
    if (link.problem == links::LinkProblem::None && !link.folder.isEmpty()
        && ++links[link.folder] == 1) {
        wishes.append(link.folder);
    }
}

FolderWishes folderWishes(const QList<links::FoundLink> &links)
{
    FolderWishes wishes;
    for (const links::FoundLink &link : links) {
        wishes.add(link);
    }
    return wishes;
}

QStringList ownFolders(const settings::Settings &settings)
{
    QStringList folders = settings.recentFolders;
    folders.append(settings.engine.folder);
    for (const settings::Category &category : settings.categories) {
        folders.append(category.folder);
    }
    return folders;
}

GrantedFolders grantedFolders(
    const FolderWishes &wishes, const QStringList &own, const QString &chosen, const LookAt &lookAt)
{
    GrantedFolders granted;
    if (wishes.wishes.isEmpty()) {
        return granted;
    }
    Granter granter(own, chosen, lookAt);
    const QString usual = QDir::cleanPath(chosen);
    for (const QString &wish : wishes.wishes) {
        const QString folder = granter.grant(wish);
        const int links = wishes.links.value(wish);
        if (!folder.isEmpty()) {
            granted.byWish.insert(wish, folder);
            granted.linksElsewhere += folder == usual ? 0 : links;
        } else if (granter.isFull()) {
            granted.linksTooMany += links;
        }
    }
    granted.lacking = granter.lacking();
    return granted;
}

void makeFolders(const QHash<QString, QString> &lacking, const QStringList &wanted)
{
    for (const QString &folder : wanted) {
        const QString around = lacking.value(folder);
        if (!around.isEmpty() && QFileInfo::exists(around)) {
            QDir().mkpath(folder);
        }
    }
}

QString tooManySentence(const GrantedFolders &granted)
{
    //: %Ln: links, %1: a number of folders
    return granted.linksTooMany == 0
        ? QString()
        : QCoreApplication::translate("ui::ListFolders",
            "%Ln links get no folder of their own: at most %1 folders are made for a list.",
            nullptr, granted.linksTooMany)
              .arg(QLocale().toString(kMostMadeFolders));
}

} // namespace ui
