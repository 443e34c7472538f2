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
constexpr int kMostConnections = 32;
constexpr int kDifferent = -1; ///< connections that are not the same for all

/// A number whose lowest value stands for "not the same for all", and 0 for the settings' own.
class ConnectionsBox : public QSpinBox {
public:
    using QSpinBox::QSpinBox;

protected:
    QString textFromValue(int value) const override
    {
        return value == 0 ? zeroText() : QSpinBox::textFromValue(value);
    }
    int valueFromText(const QString &text) const override
    {
        return text == zeroText() ? 0 : QSpinBox::valueFromText(text);
    }
    QValidator::State validate(QString &text, int &at) const override
    {
        return text == zeroText() ? QValidator::Acceptable : QSpinBox::validate(text, at);
    }

private:
    static QString zeroText() { return DownloadLimitDialog::tr("as in the settings"); }
};

template <typename Value>
std::optional<Value> commonValue(
    const QList<engine::Download> &downloads, Value engine::DownloadRequest::*member)
{
    const Value first = downloads.constFirst().request.*member;
    const bool isCommon = std::all_of(downloads.begin(), downloads.end(),
        [&](const engine::Download &each) { return each.request.*member == first; });
    return isCommon ? std::optional(first) : std::nullopt;
}

QString headOf(const QList<engine::Download> &downloads)
{
    QStringList names;
    for (const engine::Download &download :
        downloads.first(std::min(downloads.size(), words::kMaxNames))) {
        names.append(words::listedName(download));
    }
    return words::namesText(names, downloads.size());
}

} // namespace

DownloadLimitDialog::DownloadLimitDialog(const QList<engine::Download> &downloads, QWidget *parent)
    : QDialog(parent)
    , m_limitOn(namedField<QCheckBox>(u"limitCheck"_s, tr("Limit the speed")))
    , m_limit(numberField(u"limitSpin"_s, tr("Speed limit in KiB a second"), 1, 100'000'000))
    , m_connections(namedField<ConnectionsBox>(u"connectionsSpin"_s, tr("Connections at most")))
{
    setObjectName(u"downloadLimitDialog"_s);
    setWindowTitle(tr("Limit"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const engine::Download &download : downloads) {
        m_ids.append(download.id);
    }
    m_limitOn->setText(tr("&Limit the speed to"));
    m_limit->setSuffix(tr(" KiB/s"));
    m_limit->setGroupSeparatorShown(true);
    showLimit(commonValue(downloads, &engine::DownloadRequest::speedLimit));
    const auto connections = commonValue(downloads, &engine::DownloadRequest::connections);
    m_connections->setKeyboardTracking(false);
    m_connections->setRange(connections ? 0 : kDifferent, kMostConnections);
    m_connections->setSpecialValueText(connections ? tr("as in the settings") : tr("different"));
    m_connectionsBefore = connections.value_or(kDifferent);
    m_connections->setValue(m_connectionsBefore);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);
    dropIcons(*buttons);

    auto *form = new QFormLayout;
    form->addRow(m_limitOn, m_limit);
    form->addRow(tr("&Connections at most:"), m_connections);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(headOf(downloads)));
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_limitOn, &QCheckBox::stateChanged, this, &DownloadLimitDialog::followBox);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &DownloadLimitDialog::finish);
}

void DownloadLimitDialog::showLimit(std::optional<qint64> common)
{
    m_boxBefore = !common ? Qt::PartiallyChecked : *common > 0 ? Qt::Checked : Qt::Unchecked;
    m_limitBefore = common.value_or(0) > 0
        ? static_cast<int>(std::max<qint64>(1, *common / kKibibyte))
        : kProposedLimit;
    m_limit->setValue(m_limitBefore);
    m_limitOn->setTristate(!common); // the third state is of use only where there is one
    m_limitOn->setCheckState(m_boxBefore);
    followBox();
}

/// While the limits differ there is no figure to show.
void DownloadLimitDialog::followBox()
{
    const bool isDifferent = m_limitOn->checkState() == Qt::PartiallyChecked;
    m_limit->setEnabled(m_limitOn->checkState() == Qt::Checked);
    if (isDifferent != (m_limit->minimum() == 0)) {
        m_limit->setMinimum(isDifferent ? 0 : 1);
        m_limit->setSpecialValueText(isDifferent ? tr("different") : QString());
        m_limit->setValue(isDifferent ? 0 : m_limitBefore);
    }
}

void DownloadLimitDialog::finish()
{
    if (const engine::DownloadEdit changed = edit(); changed != engine::DownloadEdit()) {
        emit chosen(m_ids, changed);
    }
    accept();
}

engine::DownloadEdit DownloadLimitDialog::edit() const
{
    engine::DownloadEdit edit;
    const Qt::CheckState box = m_limitOn->checkState();
    const bool isOtherFigure = box == Qt::Checked && m_limit->value() != m_limitBefore;
    if (box != Qt::PartiallyChecked && (box != m_boxBefore || isOtherFigure)) {
        edit.speedLimit = box == Qt::Checked ? m_limit->value() * kKibibyte : 0;
    }
    if (m_connections->value() != m_connectionsBefore && m_connections->value() >= 0) {
        edit.connections = m_connections->value();
    }
    return edit;
}

} // namespace ui
