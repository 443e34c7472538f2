// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notificationspage.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/settingsrows.h"

#include <QCheckBox>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace ui {

NotificationsPage::NotificationsPage(QWidget *parent)
    : PreferencesPage(parent)
    , m_finished(namedField<QCheckBox>(
          u"notifyFinished"_s, tr("Message when a download or a batch is complete")))
    , m_failed(namedField<QCheckBox>(u"notifyFailed"_s, tr("Message when a download failed")))
    , m_queueDone(namedField<QCheckBox>(u"notifyQueueDone"_s, tr("Message when a queue is done")))
{
    m_finished->setText(tr("A download or a batch is &complete"));
    m_failed->setText(tr("A download &failed"));
    m_queueDone->setText(tr("A &queue is done"));
    QLabel *note = plainLabel(u"notificationsNote"_s);
    note->setText(tr("The desktop shows a message when:"));
    QFormLayout *form = settingsForm(this);
    form->addRow(note);
    addSetting(form, {}, m_finished, { u"messages/finished"_s });
    addSetting(form, {}, m_failed, { u"messages/failed"_s });
    addSetting(form, {}, m_queueDone, { u"messages/queueDone"_s });
    for (QCheckBox *box : { m_finished, m_failed, m_queueDone }) {
        connect(box, &QCheckBox::toggled, this, &PreferencesPage::edited);
    }
}

void NotificationsPage::fill(const settings::Settings &settings)
{
    m_finished->setChecked(settings.notifications.finished);
    m_failed->setChecked(settings.notifications.failed);
    m_queueDone->setChecked(settings.notifications.queueDone);
}

void NotificationsPage::collect(settings::Settings &settings) const
{
    settings.notifications.finished = m_finished->isChecked();
    settings.notifications.failed = m_failed->isChecked();
    settings.notifications.queueDone = m_queueDone->isChecked();
}

} // namespace ui
