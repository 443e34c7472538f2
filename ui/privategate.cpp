// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privategate.h"

#include "app/engine/hostpattern.h"
#include "app/links/linkauthor.h"
#include "app/links/patternhosts.h"
#include "app/words/words.h"
#include "ui/namedelegate.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// Of one list. More are not looked at: they count as private.
constexpr int kMostPatternHosts = 10'000;
constexpr auto kSomewhereElse = "about:blank"_L1;

/// The add dialog makes links of the pattern that \a link may be.
bool isInside(const links::FoundLink &link, int *patternHosts)
{
    if (!links::isOfOthers(link)) {
        return false;
    }
    if (link.place == links::LinkPlace::Text) {
        const links::LinkPattern pattern = links::patternIn(link.text).pattern;
        if (!pattern.isEmpty()) {
            return links::mayLeadInside(pattern, patternHosts);
        }
    }
    return link.problem == links::LinkProblem::None && engine::isPrivateHost(link.url.host());
}

QList<QUrl> urlsOf(const links::FoundLinks &found)
{
    QList<QUrl> urls;
    for (const links::FoundLink &link : found.links) {
        urls.append(link.url);
    }
    return urls;
}

} // namespace

QUrl sourceOf(const links::FoundLink &link, const QUrl &page)
{
    return page.isEmpty() && links::isOfOthers(link) ? QUrl(kSomewhereElse) : page;
}

bool leadsInside(const QUrl &link, const QUrl &source)
{
    const bool isElsewhere = source.isLocalFile() || source == QUrl(kSomewhereElse)
        || (!source.host().isEmpty() && !engine::isPrivateHost(source.host()));
    return isElsewhere && engine::isPrivateHost(link.host());
}

PrivateGate::PrivateGate(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void PrivateGate::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    if (settings.onPrivateAddress != settings::OnPrivateAddress::Ask) {
        const bool isTaken = settings.onPrivateAddress == settings::OnPrivateAddress::Allow;
        settleAll(isTaken ? Answer::Take : Answer::Leave);
    }
}

PrivateGate::Parted PrivateGate::part(const Requests &requests, const QList<QUrl> &pages)
{
    Parted parted;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const engine::DownloadRequest &request = requests.at(i);
        const QUrl page = pages.value(i);
        const QUrl source = page.isEmpty() ? QUrl::fromEncoded(request.referrer) : page;
        const bool isInside = leadsInside(request.url, source);
        (isInside ? parted.inside : parted.outside).append(request);
        if (isInside) {
            parted.links.append(request.url);
        } else {
            parted.outside.last().mirrors.removeIf(
                [&](const QUrl &mirror) { return leadsInside(mirror, source); });
        }
    }
    return parted;
}

void PrivateGate::take(const Requests &requests, const QList<QUrl> &pages, const LetRequests &let)
{
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        let(requests, true);
        return;
    }
    const Parted parted = part(requests, pages);
    const bool isHeld = !parted.inside.isEmpty()
        && m_settings.onPrivateAddress == settings::OnPrivateAddress::Ask;
    if (!isHeld || !parted.outside.isEmpty()) {
        let(parted.outside, !isHeld);
    }
    if (!parted.inside.isEmpty() && !isHeld) {
        emit leftOut(parted.inside);
    }
    if (!parted.inside.isEmpty()) {
        hold(parted.links, [this, let, inside = parted.inside](Answer answer) {
            if (answer == Answer::Leave) {
                emit leftOut(inside);
            }
            Requests rest = answer == Answer::Leave ? Requests() : inside;
            for (engine::DownloadRequest &request : rest) {
                request.startPaused |= answer == Answer::Ending;
            }
            let(rest, true);
        });
    }
}

PrivateGate::Requests PrivateGate::takeUnattended(
    const Requests &requests, const QList<QUrl> &pages)
{
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        return requests;
    }
    Parted parted = part(requests, pages);
    const int count = static_cast<int>(parted.inside.size());
    if (count == 0) {
        return parted.outside;
    }
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Refuse) {
        emit said(leftOutSentence(count));
        return parted.outside;
    }
    for (engine::DownloadRequest &request : parted.inside) {
        request.startPaused = true;
    }
    emit said(tr("%Ln links were added paused: they lead to this computer or to the network it is "
                 "in. Start them if you trust who wrote the list.",
        nullptr, count));
    return parted.outside + parted.inside;
}

PrivateGate::PartedLinks PrivateGate::part(const links::FoundLinks &found)
{
    PartedLinks parted { found, found, found };
    parted.outside.links.clear();
    parted.inside.links.clear();
    parted.all.links.clear();
    int patternHosts = kMostPatternHosts;
    for (const links::FoundLink &link : found.links) {
        const bool isHeld = isInside(link, &patternHosts);
        links::FoundLink own = link;
        if (!isHeld && links::isOfOthers(link)) {
            own.mirrors.removeIf(
                [](const QUrl &mirror) { return engine::isPrivateHost(mirror.host()); });
        }
        (isHeld ? parted.inside : parted.outside).links.append(own);
        parted.all.links.append(own);
    }
    return parted;
}

links::FoundLinks PrivateGate::takeTold(const links::FoundLinks &found)
{
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        return found;
    }
    const PartedLinks parted = part(found);
    const int count = static_cast<int>(parted.inside.links.size());
    if (count == 0) {
        return parted.outside;
    }
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Refuse) {
        emit said(leftOutSentence(count));
        return parted.outside;
    }
    emit said(tr(
        "%Ln links of the list lead to this computer or to the network it is in.", nullptr, count));
    return found;
}

void PrivateGate::take(const links::FoundLinks &found, const LetLinks &let)
{
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        let(found, Let::Wanted);
        return;
    }
    const PartedLinks parted = part(found);
    if (parted.inside.links.isEmpty() || !parted.outside.links.isEmpty()) {
        let(parted.outside, Let::Wanted);
    }
    if (!parted.inside.links.isEmpty()) {
        hold(urlsOf(parted.inside), [let, inside = parted.inside](Answer answer) {
            if (answer != Answer::Leave) {
                let(inside, answer == Answer::Take ? Let::Wanted : Let::Ending);
            }
        });
    }
}

void PrivateGate::takeTogether(const links::FoundLinks &found, const LetLinks &let)
{
    const PartedLinks parted = part(found);
    if (parted.inside.links.isEmpty()
        || m_settings.onPrivateAddress != settings::OnPrivateAddress::Ask) {
        take(found, let);
        return;
    }
    hold(urlsOf(parted.inside), [let, all = parted.all, rest = parted.outside](Answer answer) {
        if (answer != Answer::Leave) {
            let(all, answer == Answer::Take ? Let::Wanted : Let::Ending);
        } else if (!rest.links.isEmpty()) {
            let(rest, Let::Wanted);
        }
    });
}

QString PrivateGate::leftOutSentence(int links)
{
    return tr("%Ln links were left out: they lead to this computer or to the network it is in. "
              "Settings, Security says what becomes of such links.",
        nullptr, links);
}

/// \a settle is called once the user has answered; where nobody is asked, the links are out.
void PrivateGate::hold(const QList<QUrl> &inside, const Settle &settle)
{
    if (m_settings.onPrivateAddress != settings::OnPrivateAddress::Ask) {
        emit said(leftOutSentence(static_cast<int>(inside.size())));
        return;
    }
    if (m_isEnding) {
        settle(Answer::Ending);
        return;
    }
    m_held.append(settle);
    m_count += inside.size();
    for (const QUrl &link : inside) {
        if (const QString host = link.host(); !m_knownHosts.contains(host)) {
            m_knownHosts.insert(host);
            m_hosts.append(nameOnItsLine(host));
        }
    }
    if (!m_question) {
        ask();
    }
    showHeld();
}

void PrivateGate::ask()
{
    m_question = new QMessageBox(QMessageBox::Warning, tr("Links to private addresses"), {},
        QMessageBox::NoButton, &m_window);
    m_question->setObjectName(u"privateQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    auto *always = new QCheckBox(tr("&Do the same from now on"));
    always->setObjectName(u"privateAlways"_s);
    m_question->setCheckBox(always);
    auto *take = m_question->addButton(tr("&Take them"), QMessageBox::AcceptRole);
    take->setObjectName(u"privateTake"_s);
    auto *leave = m_question->addButton(tr("&Leave them out"), QMessageBox::RejectRole);
    leave->setObjectName(u"privateLeave"_s);
    m_question->setDefaultButton(leave);
    m_question->setEscapeButton(leave);
    connect(m_question, &QDialog::finished, this, [this, take] {
        answerWith(m_question->clickedButton() == take ? Answer::Take : Answer::Leave);
    });
    showHeld();
    m_question->open();
}

void PrivateGate::showHeld()
{
    m_question->setText(tr("%Ln links lead to this computer or to the network it is in.", nullptr,
        static_cast<int>(m_count)));
    m_question->setInformativeText(words::namesText(m_hosts) + u"\n\n"_s
        + tr(
            "A page or list of the web has no business there: what is asked for may be a router or "
            "another device that does something for it. Take them only from somebody you trust."));
}

void PrivateGate::answerWith(Answer answer)
{
    const bool isRemembered = m_question && m_question->checkBox()->isChecked();
    settleAll(answer);
    if (isRemembered) {
        m_settings.onPrivateAddress = answer == Answer::Take ? settings::OnPrivateAddress::Allow
                                                             : settings::OnPrivateAddress::Refuse;
        emit settingsChanged(m_settings);
    }
}

/// Whatever is held from now on is asked about anew.
void PrivateGate::settleAll(Answer answer)
{
    if (m_question) {
        m_question->disconnect(this);
        m_question->close();
        m_question.clear();
    }
    m_count = 0;
    m_hosts.clear();
    m_knownHosts.clear();
    for (const Settle &settle : std::exchange(m_held, {})) {
        settle(answer);
    }
}

/// Nobody can be asked any more. The user has chosen these links, and what they were chosen from
/// shows them as added: they must not be lost. Nobody has said that they may be asked for either:
/// paused, they are fetched once somebody who looks at the list wants them.
void PrivateGate::addRest()
{
    m_isEnding = true;
    settleAll(Answer::Ending);
}

} // namespace ui
