// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileexistsdialog.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/namedelegate.h"
#include "ui/retranslation.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FileExistsDialog::FileExistsDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(questionLabel({}))
    , m_choices(new QButtonGroup(this))
    , m_remember(new QCheckBox)
{
    setObjectName(u"fileExistsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_remember->setObjectName(u"rememberCheck"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);

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
    sayNowAndAnew(this, [this] { say(); });
    QPushButton *later = buttons->button(QDialogButtonBox::Cancel);
    sayNowAndAnew(later, [later] { later->setText(tr("&Later")); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_ids, static_cast<settings::OnFileExists>(m_choices->checkedId()),
            m_remember->isChecked());
        accept();
    });
}

void FileExistsDialog::addDownloads(const QList<engine::Download> &downloads)
{
    QSet<engine::DownloadId> known(m_ids.begin(), m_ids.end());
    for (const engine::Download &download : downloads) {
        if (!known.contains(download.id)) {
            known.insert(download.id);
            m_ids.append(download.id);
            m_firstFile = m_firstFile.isEmpty() ? words::listedName(download) : m_firstFile;
        }
    }
    showFiles();
}

void FileExistsDialog::buildChoices()
{
    using settings::OnFileExists;
    const auto offer = [this](OnFileExists answer, const QString &name) {
        auto *choice = new QRadioButton;
        choice->setObjectName(name);
        m_choices->addButton(choice, static_cast<int>(answer));
    };
    offer(OnFileExists::Number, u"numberChoice"_s);
    offer(OnFileExists::Overwrite, u"overwriteChoice"_s);
    offer(OnFileExists::Skip, u"skipChoice"_s);
    offer(OnFileExists::Continue, u"continueChoice"_s);
    m_choices->button(static_cast<int>(OnFileExists::Number))->setChecked(true);
}

void FileExistsDialog::say()
{
    using settings::OnFileExists;
    const auto name = [this](OnFileExists answer, const QString &text) {
        m_choices->button(static_cast<int>(answer))->setText(text);
    };
    setWindowTitle(tr("The file exists already"));
    m_remember->setText(tr("&Remember the answer"));
    name(OnFileExists::Number, tr("Save under the &next number"));
    name(OnFileExists::Overwrite, tr("Re&place it, once the new file is complete"));
    name(OnFileExists::Skip, tr("&Keep it and skip the download"));
    name(OnFileExists::Continue, tr("&Go on with it: it is the beginning of this download"));
    showFiles();
}

void FileExistsDialog::showFiles()
{
    if (m_ids.isEmpty()) {
        return;
    }
    const int more = static_cast<int>(m_ids.size()) - 1;
    const QString text = more == 0 ? tr("%1 is in the folder already. What shall be done?")
        : more == 1 ? tr("%1 and 1 more file are in their folders already. What shall be done?")
                    : tr("%1 and %n more files are in their folders already. What shall be done?",
                        nullptr, more);
    m_question->setText(text.arg(nameInSentence(m_firstFile)));
}

} // namespace ui
