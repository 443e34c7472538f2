// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileexistsdialog.h"

#include "ui/dialogparts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FileExistsDialog::FileExistsDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(questionLabel({}))
    , m_choices(new QButtonGroup(this))
    , m_remember(new QCheckBox(tr("&Remember the answer")))
{
    setObjectName(u"fileExistsDialog"_s);
    setWindowTitle(tr("The file exists already"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_remember->setObjectName(u"rememberCheck"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Later"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    buildChoices();
    const QList<QAbstractButton *> choices = m_choices->buttons();
    for (QAbstractButton *choice : choices) {
        layout->addWidget(choice);
    }
    layout->addWidget(m_remember);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_ids, static_cast<settings::OnFileExists>(m_choices->checkedId()),
            m_remember->isChecked());
        accept();
    });
}

void FileExistsDialog::addDownload(const engine::Download &download)
{
    if (!m_ids.contains(download.id)) {
        m_ids.append(download.id);
        m_files.append(displayName(download));
        showFiles();
    }
}

void FileExistsDialog::buildChoices()
{
    using settings::OnFileExists;
    const auto offer = [this](OnFileExists answer, const QString &name, const QString &text) {
        auto *choice = new QRadioButton(text);
        choice->setObjectName(name);
        m_choices->addButton(choice, static_cast<int>(answer));
    };
    offer(OnFileExists::Number, u"numberChoice"_s, tr("Save under the &next number"));
    offer(OnFileExists::Overwrite, u"overwriteChoice"_s,
        tr("Re&place it, once the new file is complete"));
    offer(OnFileExists::Skip, u"skipChoice"_s, tr("&Keep it and skip the download"));
    offer(OnFileExists::Continue, u"continueChoice"_s,
        tr("&Go on with it: it is the beginning of this download"));
    m_choices->button(static_cast<int>(OnFileExists::Number))->setChecked(true);
}

void FileExistsDialog::showFiles()
{
    const int more = static_cast<int>(m_files.size()) - 1;
    const QString text = more == 0 ? tr("%1 is in the folder already. What shall be done?")
        : more == 1 ? tr("%1 and 1 more file are in their folders already. What shall be done?")
                    : tr("%1 and %n more files are in their folders already. What shall be done?",
                        nullptr, more);
    m_question->setText(text.arg(m_files.constFirst()));
}

} // namespace ui
