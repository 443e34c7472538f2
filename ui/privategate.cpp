// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privategate.h"

#include "app/engine/hostpattern.h"
#include "app/words/words.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

bool isOfList(const links::FoundLink &link)
{
    return link.problem == links::LinkProblem::None && link.place != links::LinkPlace::Text;
}

} // namespace

bool leadsInside(const QUrl &link, const QUrl &source)
{
    const bool isElsewhere = source.isLocalFile()
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

void PrivateGate::take(const Requests &requests, const QList<QUrl> &pages, const LetRequests &let)
{
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        let(requests, true);
        return;
    }
    Requests outside;
    Requests inside;
    QList<QUrl> links;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const engine::DownloadRequest &request = requests.at(i);
        const QUrl page = pages.value(i);
        const QUrl source = page.isEmpty() ? QUrl::fromEncoded(request.referrer) : page;
        const bool isInside = leadsInside(request.url, source);
        (isInside ? inside : outside).append(request);
        if (isInside) {
            links.append(request.url);
        } else {
            outside.last().mirrors.removeIf(
                [&](const QUrl &mirror) { return leadsInside(mirror, source); });
        }
    }
    const bool isHeld
        = !inside.isEmpty() && m_settings.onPrivateAddress == settings::OnPrivateAddress::Ask;
    if (!isHeld || !outside.isEmpty()) {
        let(outside, !isHeld);
    }
    if (!inside.isEmpty()) {
        hold(links, [let, inside](Answer answer) {
            Requests rest = answer == Answer::Leave ? Requests() : inside;
            for (engine::DownloadRequest &request : rest) {
                request.startPaused |= answer == Answer::Ending;
            }
            let(rest, true);
        });
    }
}

void PrivateGate::take(const links::FoundLinks &found, const LetLinks &let)
{
    links::FoundLinks outside = found;
    links::FoundLinks inside = found;
    outside.links.clear();
    inside.links.clear();
    QList<QUrl> links;
    for (const links::FoundLink &link : found.links) {
        const bool isInside = isOfList(link) && engine::isPrivateHost(link.url.host());
        (isInside ? inside : outside).links.append(link);
        if (isInside) {
            links.append(link.url);
        } else if (isOfList(link)) {
            outside.links.last().mirrors.removeIf(
                [](const QUrl &mirror) { return engine::isPrivateHost(mirror.host()); });
        }
    }
    if (inside.links.isEmpty()
        || m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        let(m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow ? found : outside);
        return;
    }
    if (!outside.links.isEmpty()) {
        let(outside);
    }
    // At the end they go as what stands in an open add dialog does: nobody has wished for them.
    hold(links, [let, inside](Answer answer) {
        if (answer == Answer::Take) {
            let(inside);
        }
    });
}

/// \a settle is called once the user has answered; where nobody is asked, the links are out.
void PrivateGate::hold(const QList<QUrl> &inside, const Settle &settle)
{
    if (m_settings.onPrivateAddress != settings::OnPrivateAddress::Ask) {
        emit said(tr("%Ln links were left out: they lead to this computer or to the network it is "
                     "in. Settings, Security says what becomes of such links.",
            nullptr, static_cast<int>(inside.size())));
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
            m_hosts.append(host);
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
