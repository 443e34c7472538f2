// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadlimitdialog.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kKibibyte = 1024;
constexpr int kProposedLimit = 512; ///< KiB a second

} // namespace

DownloadLimitDialog::DownloadLimitDialog(const QList<engine::Download> &downloads, QWidget *parent)
    : QDialog(parent)
    , m_limitOn(namedField<QCheckBox>(u"limitCheck"_s, tr("Limit the speed")))
    , m_limit(numberField(u"limitSpin"_s, tr("Speed limit in KiB a second"), 1, 100'000'000))
    , m_connections(numberField(u"connectionsSpin"_s, tr("Connections at most"), 0, 32))
{
    setObjectName(u"downloadLimitDialog"_s);
    setWindowTitle(tr("Limit"));
    setAttribute(Qt::WA_DeleteOnClose);
    const engine::DownloadRequest &request = downloads.constFirst().request;
    m_limitOn->setText(tr("&Limit the speed to"));
    m_limitOn->setChecked(request.speedLimit > 0);
    m_limit->setSuffix(tr(" KiB/s"));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setValue(request.speedLimit > 0
            ? static_cast<int>(std::max<qint64>(1, request.speedLimit / kKibibyte))
            : kProposedLimit);
    m_limit->setEnabled(m_limitOn->isChecked());
    m_connections->setSpecialValueText(tr("as in the settings"));
    m_connections->setValue(request.connections);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);
    dropIcons(*buttons);

    QStringList names;
    QList<engine::DownloadId> ids;
    for (const engine::Download &download : downloads) {
        names.append(displayName(download));
        ids.append(download.id);
    }
    auto *form = new QFormLayout;
    form->addRow(m_limitOn, m_limit);
    form->addRow(tr("&Connections at most:"), m_connections);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(words::namesText(names)));
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_limitOn, &QCheckBox::toggled, m_limit, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, ids] {
        emit chosen(ids, edit());
        accept();
    });
}

engine::DownloadEdit DownloadLimitDialog::edit() const
{
    engine::DownloadEdit edit;
    edit.speedLimit = m_limitOn->isChecked() ? m_limit->value() * kKibibyte : 0;
    edit.connections = m_connections->value();
    return edit;
}

} // namespace ui
