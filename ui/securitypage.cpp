// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serverspage.h"

#include "ui/certificatewords.h"
#include "ui/fieldparts.h"
#include "ui/hostrulefields.h"

#include <QGroupBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ServersPage::ServersPage(QWidget *parent)
    : PreferencesPage(parent)
    , m_rules(new HostRuleFields)
{
    auto *rules = new QGroupBox(tr("What goes along to servers"));
    auto *rulesLayout = new QVBoxLayout(rules);
    rulesLayout->addWidget(m_rules);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(rules, 3);
    layout->addWidget(certificatesGroup(), 2);
    connect(m_rules, &HostRuleFields::edited, this, &PreferencesPage::edited);
}

QWidget *ServersPage::certificatesGroup()
{
    m_certificates
        = namedField<QListWidget>(u"certificateList"_s, tr("Certificates trusted at one server"));
    m_remove = namedField<QPushButton>(u"removeCertificate"_s, tr("Trust it no longer"));
    m_remove->setText(tr("Trust it no &longer"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    connect(m_certificates, &QListWidget::currentRowChanged, m_remove,
        [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &ServersPage::removeSelected);
    auto *group = new QGroupBox(tr("Certificates that you trust at one server"));
    auto *layout = new QHBoxLayout(group);
    layout->addWidget(m_certificates, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    return group;
}

void ServersPage::removeSelected()
{
    const int row = m_certificates->currentRow();
    m_exceptions.removeAt(row);
    delete m_certificates->takeItem(row);
    emit edited();
}

void ServersPage::fill(const settings::Settings &settings)
{
    m_rules->setRules(settings.engine.hostRules);
    m_exceptions = settings.engine.tlsExceptions;
    m_certificates->clear();
    for (const engine::TlsException &exception : std::as_const(m_exceptions)) {
        auto *item = new QListWidgetItem(exception.host, m_certificates);
        item->setToolTip(fingerprintText(exception.sha256));
    }
}

void ServersPage::collect(settings::Settings &settings) const
{
    settings.engine.hostRules = m_rules->rules();
    settings.engine.tlsExceptions = m_exceptions;
}

} // namespace ui
