// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privategate.h"

#include "app/engine/hostpattern.h"
#include "app/words/words.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QStringList hostsOf(const QList<QUrl> &links)
{
    QStringList hosts;
    for (const QUrl &link : links) {
        hosts.append(link.host());
    }
    hosts.removeDuplicates();
    return hosts;
}

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

void PrivateGate::take(const Requests &requests, const Let<Requests> &let)
{
    Requests outside;
    Requests inside;
    QList<QUrl> links;
    for (const engine::DownloadRequest &request : requests) {
        const QUrl source = QUrl::fromEncoded(request.referrer);
        const bool isInside = leadsInside(request.url, source);
        (isInside ? inside : outside).append(request);
        if (isInside) {
            links.append(request.url);
        } else {
            outside.last().mirrors.removeIf(
                [&](const QUrl &mirror) { return leadsInside(mirror, source); });
        }
    }
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Allow) {
        let(requests);
        return;
    }
    if (!outside.isEmpty()) {
        let(outside);
    }
    if (!inside.isEmpty()) {
        hold(links, [let, inside] { let(inside); });
    }
}

void PrivateGate::take(const links::FoundLinks &found, const Let<links::FoundLinks> &let)
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
    hold(links, [let, inside] { let(inside); });
}

void PrivateGate::hold(const QList<QUrl> &inside, const std::function<void()> &let)
{
    if (m_settings.onPrivateAddress == settings::OnPrivateAddress::Ask) {
        ask(inside, let);
        return;
    }
    emit said(tr("%Ln links were left out: they lead to this computer or to the network it is in. "
                 "Settings, Security says what becomes of such links.",
        nullptr, static_cast<int>(inside.size())));
}

void PrivateGate::ask(const QList<QUrl> &inside, const std::function<void()> &let)
{
    const auto count = static_cast<int>(inside.size());
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Links to private addresses"),
        tr("%Ln links lead to this computer or to the network it is in.", nullptr, count),
        QMessageBox::NoButton, &m_window);
    question->setObjectName(u"privateQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(words::namesText(hostsOf(inside)) + u"\n\n"_s
        + tr(
            "A page or list of the web has no business there: what is asked for may be a router or "
            "another device that does something for it. Take them only from somebody you trust."));
    auto *always = new QCheckBox(tr("&Do the same from now on"));
    always->setObjectName(u"privateAlways"_s);
    question->setCheckBox(always);
    auto *take = question->addButton(tr("&Take them"), QMessageBox::AcceptRole);
    take->setObjectName(u"privateTake"_s);
    auto *leave = question->addButton(tr("&Leave them out"), QMessageBox::RejectRole);
    leave->setObjectName(u"privateLeave"_s);
    question->setDefaultButton(leave);
    question->setEscapeButton(leave);
    connect(take, &QAbstractButton::clicked, this, [this, let, always] {
        if (always->isChecked()) {
            remember(settings::OnPrivateAddress::Allow);
        }
        let();
    });
    connect(leave, &QAbstractButton::clicked, this, [this, always] {
        if (always->isChecked()) {
            remember(settings::OnPrivateAddress::Refuse);
        }
    });
    question->open();
}

void PrivateGate::remember(settings::OnPrivateAddress answer)
{
    m_settings.onPrivateAddress = answer;
    emit settingsChanged(m_settings);
}

} // namespace ui
