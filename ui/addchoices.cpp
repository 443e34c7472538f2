// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/addchoices.h"

#include "app/engine/secretheader.h"
#include "app/engine/secretkeeper.h"
#include "app/links/linkrequest.h"
#include "ui/addlinkmodel.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The first with all the others as its mirrors.
QList<engine::DownloadRequest> asMirrors(const QList<engine::DownloadRequest> &requests)
{
    if (requests.isEmpty()) {
        return {};
    }
    engine::DownloadRequest one = requests.constFirst();
    for (const engine::DownloadRequest &other : requests.sliced(1)) {
        if (!one.mirrors.contains(other.url) && other.url != one.url) {
            one.mirrors.append(other.url);
        }
    }
    return { one };
}

bool isFetched(const LinkRow &row, const AddLinkModel &model, const AddChoices &choices)
{
    if (!model.haveOf(row).fileName.isEmpty()) {
        return model.answerOf(row) == OnHave::FetchAgain;
    }
    return !row.known.isValid() || choices.onDuplicate == settings::OnDuplicate::AddAgain;
}

engine::DownloadRequest chosenRequest(
    const LinkRow &row, const AddLinkModel &model, const AddChoices &choices)
{
    engine::DownloadRequest request = links::requestFor(row.found);
    request.folder = choices.folders.of(row.found);
    if (request.folder.isEmpty() && choices.isFolderChosen) {
        request.folder = choices.folder;
    }
    request.fileName = model.nameFor(row);
    request.checksum = choices.checksum.isEmpty() ? request.checksum : choices.checksum;
    if (choices.arranged) {
        request = choices.arranged(request, model.namedLink(row));
    }
    if (request.folder.isEmpty()) {
        request.folder = choices.folder;
    }
    request.startPaused = !choices.startsNow;
    request.remembersSecrets = choices.remembersSecrets;
    return withCookies(request, choices.cookiesFor(row.found.url));
}

/// Whether all links lead to one file, and that is there and to be used.
bool isOneUsed(const AddLinkModel &model, const AddChoices &choices)
{
    return choices.areMirrors && model.answerCount(OnHave::Use) > 0;
}

bool isWhereWanted(const KnownFile &have, const engine::DownloadRequest &request)
{
    const bool isItsName = request.fileName.isEmpty() || request.fileName == have.fileName;
    return isItsName && QDir::cleanPath(request.folder) == QDir::cleanPath(have.folder);
}

} // namespace

engine::DownloadRequest withCookies(engine::DownloadRequest request, const QByteArray &field)
{
    const bool hasCookies = std::any_of(
        request.headers.begin(), request.headers.end(), [](const engine::HeaderField &one) {
            return one.name.compare("cookie", Qt::CaseInsensitive) == 0;
        });
    if (!field.isEmpty() && !hasCookies) {
        request.headers.append({ "Cookie", field });
    }
    return request;
}

QList<engine::DownloadRequest> chosenRequests(const AddLinkModel &model, const AddChoices &choices)
{
    QList<engine::DownloadRequest> requests;
    const LinkRows &rows = model.rows();
    if (isOneUsed(model, choices)) {
        return {};
    }
    requests.reserve(rows.good);
    for (const LinkRow &row : rows.rows) {
        if (row.isGood() && isFetched(row, model, choices)) {
            requests.append(chosenRequest(row, model, choices));
        }
    }
    return choices.areMirrors ? asMirrors(requests) : requests;
}

QList<ReuseWish> chosenReuses(const AddLinkModel &model, const AddChoices &choices)
{
    QList<ReuseWish> wishes;
    if (model.haveCount() == 0) {
        return wishes;
    }
    for (const LinkRow &row : model.rows().rows) {
        const KnownFile have = model.haveOf(row);
        if (!row.isGood() || have.fileName.isEmpty() || model.answerOf(row) != OnHave::Use) {
            continue;
        }
        const engine::DownloadRequest request = chosenRequest(row, model, choices);
        if (!isWhereWanted(have, request)) {
            wishes.append({ request, have });
        }
        if (choices.areMirrors) {
            break;
        }
    }
    return wishes;
}

HaveAnswers haveAnswers(const AddLinkModel &model, const AddChoices &choices)
{
    HaveAnswers answers;
    if (model.haveCount() == 0) {
        return answers;
    }
    const bool isUsedForAll = isOneUsed(model, choices);
    const bool isOneAgain = choices.areMirrors && model.answerCount(OnHave::FetchAgain) > 0;
    for (const LinkRow &row : model.rows().rows) {
        const KnownFile have = model.haveOf(row);
        const bool isThere = !have.fileName.isEmpty();
        if (!row.isGood() || !(isThere || isOneAgain)) {
            continue;
        }
        const bool isUsed = isThere && model.answerOf(row) == OnHave::Use;
        const bool isAgain = !isUsedForAll && isFetched(row, model, choices);
        if (isAgain) {
            answers.fetchedAgain.append(row.found.url);
        } else if (isUsed && isWhereWanted(have, chosenRequest(row, model, choices))) {
            answers.kept.append(have);
        }
        if (choices.areMirrors && (isUsed || isAgain)) {
            break; // one file
        }
    }
    return answers;
}

QList<engine::DownloadId> chosenRestarts(const AddLinkModel &model, const AddChoices &choices)
{
    QList<engine::DownloadId> ids;
    if (choices.onDuplicate == settings::OnDuplicate::Restart) {
        for (const LinkRow &row : model.rows().rows) {
            if (row.known.isValid() && model.haveOf(row).fileName.isEmpty()) {
                ids.append(row.known);
            }
        }
    }
    return ids;
}

QHash<QUrl, links::LinkPattern> goodPatterns(const LinkRows &rows)
{
    QHash<QUrl, links::LinkPattern> patterns;
    for (const LinkRow &row : rows.rows) {
        // Of two that begin with the same link the longer one stands for both.
        if (row.isPattern() && row.isGood()
            && row.pattern.count() > patterns.value(row.found.url).count()) {
            patterns.insert(row.found.url, row.pattern);
        }
    }
    return patterns;
}

namespace {

/// \a request for another link of its pattern: what was given for one origin goes to no other (I5).
engine::DownloadRequest requestAt(const QUrl &url, const engine::DownloadRequest &request)
{
    engine::DownloadRequest other = request;
    other.url = url;
    if (engine::originKey(url) != engine::originKey(request.url)) {
        other.credentials = {};
        other.headers.removeIf(
            [](const engine::HeaderField &field) { return engine::isSecretHeader(field.name); });
    }
    return other;
}

} // namespace

ExpandedLinks withPatterns(const QList<engine::DownloadRequest> &requests,
    const QHash<QUrl, links::LinkPattern> &patterns, const QList<KnownLink> &known,
    settings::OnDuplicate choice)
{
    QHash<QUrl, engine::DownloadId> ids;
    for (const KnownLink &link : known) {
        ids.insert(link.url, link.id);
    }
    ExpandedLinks expanded;
    QSet<QUrl> expandedOnes;
    for (const engine::DownloadRequest &request : requests) {
        const links::LinkPattern pattern = patterns.value(request.url);
        if (pattern.isEmpty()) {
            expanded.requests.append(request);
        } else if (expandedOnes.contains(request.url)) {
            continue; // a link of its own, which the pattern begins with
        }
        expandedOnes.insert(request.url);
        for (qint64 i = 0; i < pattern.count(); ++i) {
            const engine::DownloadRequest one
                = requestAt(links::fromUserInput(pattern.at(i)).url, request);
            const engine::DownloadId id = ids.value(one.url.adjusted(QUrl::RemoveUserInfo));
            if (!id.isValid() || choice == settings::OnDuplicate::AddAgain) {
                expanded.requests.append(one);
            } else if (choice == settings::OnDuplicate::Restart) {
                expanded.restarts.append(id);
            }
        }
    }
    return expanded;
}

} // namespace ui
